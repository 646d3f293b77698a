/* double-release (CWE-1341, 415 for memory) and use-after-release (CWE-910, 416
   for memory and objects).
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "checks/check.h"

static bool
is_memory (const struct gml_kind *kind)
{
  return kind && (kind->rclass == GML_RC_MEMORY || kind->by_scope);
}

/* `delete p' runs p's destructor, then gives the memory back: one release.  */
static bool
was_destructor (const struct gml_event *ev)
{
  gml_id before = ev->res->released ? ev->res->released->callee : 0;
  return before && ev->sim->unit->functions[before].flags & GML_FF_DTOR
	 && !(ev->callee && ev->sim->unit->functions[ev->callee].flags & GML_FF_DTOR);
}

static void
released_again (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_kind *kind = ev->res ? gml_kind_of (ev, ev->res) : NULL;
  const char *name;
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  if (!ev->res || ev->res->status != GML_ST_RELEASED || was_destructor (ev))
    return;
  name = gml_name_of_sym (ev, ev->sym);
  story.resource = name ? name : gml_name_of_resource (ev, ev->res);
  story.from = ev->res->released;
  story.last = "released again here";
  story.cwe = is_memory (kind) ? 415 : 0;
  gml_tell (rule, ev, &story, "%s %s%s%sis released twice", kind ? kind->noun : "resource",
	    story.resource ? "'" : "", story.resource ? story.resource : "",
	    story.resource ? "' " : "");
}

static void
used_after (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_kind *kind = ev->res ? gml_kind_of (ev, ev->res) : NULL;
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  if (!ev->res || ev->res->status != GML_ST_RELEASED)
    return;
  if (ev->kind == GML_EV_USE && ev->effect->role & GML_USE_REOPENS)
    return;
  if (ev->kind == GML_EV_ACCESS && (!kind || kind->negative_invalid))
    return;
  story.resource = ev->sym ? gml_name_of_sym (ev, ev->sym) : NULL;
  if (!story.resource)
    story.resource = gml_name_of_resource (ev, ev->res);
  story.from = ev->res->released;
  story.last = "used here";
  story.cwe = is_memory (kind) ? 416 : 0;
  gml_tell (rule, ev, &story, "%s %s%s%sis used after its release", kind ? kind->noun : "resource",
	    story.resource ? "'" : "", story.resource ? story.resource : "",
	    story.resource ? "' " : "");
}

const struct gml_check gml_check_double_release = { GML_EV_BIT (GML_EV_RELEASE), released_again };
const struct gml_check gml_check_use_after_release
  = { GML_EV_BIT (GML_EV_USE) | GML_EV_BIT (GML_EV_ACCESS), used_after };

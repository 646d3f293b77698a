/* unbounded-allocation (CWE-789) and size-overflow (CWE-190): outside data that
   becomes a size.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "checks/check.h"

static bool
allocates (const struct gml_event *ev)
{
  return ev->effect->role == GML_SZ_ALLOC || ev->effect->role == GML_SZ_RESIZE;
}

static void
unbounded (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_trail *source;
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  uint32_t sym = ev->sym;
  if (!allocates (ev))
    return;
  source = gml_eval_taint (ev->sim, ev->state, sym);
  if (!source && ev->factor)
    {
      sym = ev->factor;
      source = gml_eval_taint (ev->sim, ev->state, sym);
    }
  if (!source || gml_eval_bounded (ev->sim, ev->state, sym))
    return;
  story.resource = gml_name_of_sym (ev, sym);
  story.from = source;
  story.last = gml_say (ev, "allocated here by '%s' with no upper bound",
			gml_name_of_function (ev, ev->callee));
  gml_tell (rule, ev, &story, "'%s' allocates as much as outside data says%s%s%s: nothing bounds it",
	    gml_name_of_function (ev, ev->callee), story.resource ? " in '" : "",
	    story.resource ? story.resource : "", story.resource ? "'" : "");
}

static void
overflow (const struct gml_rule *rule, const struct gml_event *ev)
{
  uint32_t part = gml_eval_wraps (ev->sim, ev->state, ev->sym);
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  if (!part)
    return;
  story.resource = gml_name_of_sym (ev, part);
  story.from = gml_eval_taint (ev->sim, ev->state, part);
  story.last = gml_say (ev, "the result is a size for '%s'", gml_name_of_function (ev, ev->callee));
  gml_tell (rule, ev, &story, "%s%s%scomputed from outside data, can wrap around before it is a size",
	    story.resource ? "'" : "a size ", story.resource ? story.resource : "",
	    story.resource ? "', " : "");
}

const struct gml_check gml_check_unbounded_allocation = { GML_EV_BIT (GML_EV_SIZE), unbounded };
const struct gml_check gml_check_size_overflow = { GML_EV_BIT (GML_EV_SIZE), overflow };

/* socket-phase (CWE-666): a resource is used in a phase of its life, or as a kind,
   that it is not in.  access-mode (CWE-628): a descriptor is used against the mode
   it was opened in.  What a call asks for is in its model.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "checks/check.h"
#include "plugin/flow/phase.h"

/* The phases of KIND in BITS: "bound or listening".  */
static const char *
phases (const struct gml_event *ev, const struct gml_kind *kind, uint8_t bits)
{
  const char *text = NULL;
  for (unsigned k = 0; k < kind->nphases; k++)
    if (bits >> k & 1)
      text = text ? gml_say (ev, "%s or %s", text, kind->phases[k]) : kind->phases[k];
  return text ? text : "";
}

static const char *
an (const char *word)
{
  return word[0] && strchr ("aeiou", word[0]) ? "an" : "a";
}

/* A kind's name in words: of the nouns of siblings one says too little.  */
static const char *
kind_words (const struct gml_event *ev, const struct gml_kind *kind)
{
  char *text = (char *) gml_say (ev, "%s", kind->name);
  for (char *p = text; *p; p++)
    if (*p == '-')
      *p = ' ';
  return text;
}

static void
tell_misfit (const struct gml_rule *rule, const struct gml_event *ev, enum gml_misfit how)
{
  const struct gml_kind *is = gml_kind_of (ev, ev->res);
  const struct gml_kind *asked = gml_api_kind (ev->sim->api, ev->effect->res);
  const char *by = gml_name_of_function (ev, ev->callee), *name = gml_name_of_sym (ev, ev->sym);
  const char *what, *needs;
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  if (!name)
    name = gml_name_of_resource (ev, ev->res);
  if (how == GML_WRONG_KIND)
    {
      what = kind_words (ev, is);
      needs = gml_say (ev, "%s %s", an (asked->name), kind_words (ev, asked));
    }
  else
    {
      what = gml_say (ev, "%s %s", phases (ev, is, ev->res->phase), is->noun);
      needs = phases (ev, asked, ev->effect->from);
      needs = gml_say (ev, "%s %s one", an (needs), needs);
    }
  story.resource = name;
  story.from = ev->res->acquired ? ev->res->acquired : ev->res->since;
  story.last = "used here";
  gml_tell (rule, ev, &story, "'%s' on %s%s%s%s; it needs %s", by, what, name ? " '" : "",
	    name ? name : "", name ? "'" : "", needs);
}

/* Modes are the phases of plain descriptors.  */
static bool
is_mode (const struct gml_event *ev, enum gml_misfit how)
{
  const struct gml_kind *kind = gml_kind_of (ev, ev->res);
  return how == GML_WRONG_PHASE && kind->rclass == GML_RC_DESCRIPTOR;
}

/* premature-release tells of what is overwritten at its work.  */
static bool
is_busy (const struct gml_event *ev)
{
  const struct gml_kind *kind = gml_kind_of (ev, ev->res);
  return kind && kind->busy_phases & ev->res->phase;
}

static void
wrong_phase (const struct gml_rule *rule, const struct gml_event *ev)
{
  enum gml_misfit how = ev->res ? gml_phase_misfit (ev->sim->api, ev->effect, ev->res) : GML_FITS;
  if (how != GML_FITS && !is_mode (ev, how) && !is_busy (ev) && !gml_is_swallowed (ev, ev->sym))
    tell_misfit (rule, ev, how);
}

static void
wrong_mode (const struct gml_rule *rule, const struct gml_event *ev)
{
  enum gml_misfit how = ev->res ? gml_phase_misfit (ev->sim->api, ev->effect, ev->res) : GML_FITS;
  if (how != GML_FITS && is_mode (ev, how))
    tell_misfit (rule, ev, how);
}

const struct gml_check gml_check_socket_phase = { GML_EV_BIT (GML_EV_USE), wrong_phase };
const struct gml_check gml_check_access_mode = { GML_EV_BIT (GML_EV_USE), wrong_mode };

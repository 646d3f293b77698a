/* unhandled-exception (CWE-248): an exception can leave a function whose caller cannot
   catch it: the process ends, or C code is left in the middle.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "checks/check.h"
#include "plugin/flow/throws.h"

/* What the function is called; what a closure is called helps nobody.  */
static const char *
name_of (const struct gml_event *ev)
{
  const char *name = gml_name_of_function (ev, ev->sim->fn_id);
  return strstr (name, "{lambda") ? "this lambda" : gml_say (ev, "'%s'", name);
}

static const char *
what_it_leaves (const struct gml_event *ev)
{
  const struct gml_leaving *l = ev->leaving;
  const char *name = name_of (ev);
  const char *by = l->by ? gml_name_of_function (ev, l->by) : "others";
  switch (l->barrier)
    {
    case GML_BARRIER_DESTRUCTOR:
      return gml_say (ev, "destructor %s", name);
    case GML_BARRIER_NOEXCEPT:
      return gml_say (ev, "%s, which is noexcept", name);
    case GML_BARRIER_THREAD:
      return gml_say (ev, "%s, where a thread begins", name);
    case GML_BARRIER_SIGNAL:
      return gml_say (ev, "%s, which handles a signal", name);
    default:
      return gml_say (ev, "%s, which '%s' has called back", name, by);
    }
}

static void
leaves (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_leaving *l = ev->leaving;
  const char *name = gml_name_of_function (ev, ev->sim->fn_id);
  struct gml_trail here = { .kind = GML_TR_ARITH, .loc = l->registered };
  struct gml_story story = { .loc = ev->loc, .resource = name, .confidence = -1 };
  if (l->registered)
    {
      here.text = gml_say (ev, "'%s' gets it here", gml_name_of_function (ev, l->by));
      story.from = &here;
    }
  if (l->thrower)
    {
      const char *by = gml_name_of_function (ev, l->thrower);
      story.last_loc = l->thrown;
      story.last = l->what ? gml_say (ev, "'%s' throws %s here", by, l->what)
			   : gml_say (ev, "'%s' throws here", by);
    }
  else if (l->what)
    story.last = gml_say (ev, "%s is thrown here", l->what);
  gml_tell (rule, ev, &story, "an exception can leave %s: nobody catches it there",
	    what_it_leaves (ev));
}

const struct gml_check gml_check_unhandled_exception = { GML_EV_BIT (GML_EV_LEAVES), leaves };

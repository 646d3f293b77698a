/* unbounded-allocation (CWE-789) and size-overflow (CWE-190): outside data that
   becomes a size.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "checks/check.h"

static bool
allocates (const struct gml_event *ev)
{
  return ev->effect->role == GML_SZ_ALLOC || ev->effect->role == GML_SZ_RESIZE;
}

/* The part of the size that outside data gives and nothing bounds; 0 none.  */
static uint32_t
unbounded_part (const struct gml_event *ev)
{
  uint32_t sym = ev->sym;
  if (!gml_eval_taint (ev->sim, ev->state, sym))
    sym = ev->factor;
  return sym && gml_eval_taint (ev->sim, ev->state, sym)
	     && !gml_eval_bounded (ev->sim, ev->state, sym) && !gml_is_in_memory (ev, sym)
	   ? sym
	   : 0;
}

static bool
is_unbounded (const struct gml_event *ev)
{
  return unbounded_part (ev) != 0;
}

/* Where the allocation stands: in the body of the function called, if that is this unit's.  */
static void
place (const struct gml_event *ev, struct gml_story *story)
{
  const char *callee = gml_name_of_function (ev, ev->callee);
  if (ev->effect->loc)
    {
      story->loc = ev->effect->loc;
      story->handed = gml_say (ev, "it is handed to '%s' here", callee);
      story->last = "allocated here with no upper bound";
    }
  else
    story->last = gml_say (ev, "allocated here by '%s' with no upper bound", callee);
}

static void
unbounded (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  const char *how;
  uint32_t sym;
  if (!allocates (ev) || !is_unbounded (ev))
    return;
  rule = gml_unless_asserted (rule, ev, is_unbounded, &how);
  sym = unbounded_part (ev);
  story.resource = gml_name_of_sym (ev, sym);
  story.from = gml_eval_taint (ev->sim, ev->state, sym);
  place (ev, &story);
  gml_offer_limit (ev, &story, sym);
  gml_tell (rule, ev, &story, "'%s' allocates as much as outside data says%s%s%s: %s",
	    gml_name_of_function (ev, ev->callee), story.resource ? " in '" : "",
	    story.resource ? story.resource : "", story.resource ? "'" : "", how);
}

static bool
can_wrap (const struct gml_event *ev)
{
  uint32_t part = gml_eval_wraps (ev->sim, ev->state, ev->sym);
  return part && !gml_is_in_memory (ev, part) && !gml_negative_part (ev, ev->sym);
}

static void
overflow (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  const char *how;
  uint32_t part;
  if (!can_wrap (ev)) /* negative numbers: sign-conversion's */
    return;
  rule = gml_unless_asserted (rule, ev, can_wrap, &how);
  part = gml_eval_wraps (ev->sim, ev->state, ev->sym);
  story.resource = gml_name_of_sym (ev, part);
  story.from = gml_eval_taint (ev->sim, ev->state, part);
  story.last = gml_say (ev, "the result is a size for '%s'", gml_name_of_function (ev, ev->callee));
  gml_offer_no_wrap (ev, &story, part);
  gml_tell (rule, ev, &story,
	    "%s%s%scomputed from outside data, can wrap around before it is a size",
	    story.resource ? "'" : "a size ", story.resource ? story.resource : "",
	    story.resource ? "', " : "");
}

const struct gml_check gml_check_unbounded_allocation = { GML_EV_BIT (GML_EV_SIZE), unbounded };
const struct gml_check gml_check_size_overflow = { GML_EV_BIT (GML_EV_SIZE), overflow };

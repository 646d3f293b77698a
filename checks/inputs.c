/* unchecked-index (CWE-129), divide-by-input (CWE-369) and unbounded-loop (CWE-606):
   outside data as an index, a divisor, a loop's limit.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "checks/check.h"

/* ---- unchecked-index ---------------------------------------------------------------------- */

static bool
index_can_leave (const struct gml_event *ev)
{
  struct gml_element e;
  struct gml_ival v;
  if (ev->kind == GML_EV_SIZE)
    return gml_eval_taint (ev->sim, ev->state, ev->sym)
	   && !gml_eval_bounded (ev->sim, ev->state, ev->sym);
  if (!gml_element_of (ev, &e) || !gml_eval_taint (ev->sim, ev->state, e.index)
      || gml_is_guess (ev, e.index) || gml_is_compared (ev, e.index))
    return false;
  v = gml_eval (ev->sim, ev->state, e.index);
  if (gml_is_result (ev, e.index)) /* a failure is unchecked-use's, signed or not */
    v = gml_ival_meet (gml_eval (ev->sim, ev->state, gml_sym_strip (ev->sim->tab, e.index)),
		       gml_ival_make (0, GML_INF));
  return v.hi > e.count || v.lo < 0; /* just past the end: off-by-one's */
}

/* A descriptor's number as an index, as FD_SET does: the system may give numbers
   that are higher than any set is long (select(2)).  */
static bool
descriptor_can_leave (const struct gml_event *ev)
{
  struct gml_element e;
  struct gml_sym y;
  const struct gml_resource *r;
  const struct gml_kind *kind;
  uint32_t sym;
  if (ev->kind != GML_EV_ACCESS || !ev->state->res.n || !gml_element_of (ev, &e))
    return false;
  sym = gml_sym_strip (ev->sim->tab, e.index);
  y = *gml_sym (ev->sim->tab, sym);
  if (y.kind == GML_SY_BIN && (y.sub == GML_B_DIV || y.sub == GML_B_SHR))
    sym = gml_sym_strip (ev->sim->tab, y.a);
  r = gml_find_resource (ev->sim, ev->state, sym);
  kind = r && r->acquired ? gml_kind_of (ev, r) : NULL;
  if (!kind || !kind->negative_invalid || gml_is_compared (ev, sym))
    return false;
  return gml_eval (ev->sim, ev->state, e.index).hi >= e.count
	 && gml_eval (ev->sim, ev->state, sym).hi >= 0x7fffffff;
}

/* `i >= 0 && i < 16', or the half of it that is missing.  */
static void
offer_range (const struct gml_event *ev, struct gml_story *story, const struct gml_element *e,
	     struct gml_ival v)
{
  const char *i = gml_expression (ev, e->index);
  if (!i || !e->count)
    return;
  if (v.lo >= 0)
    gml_offer_below (ev, story, e->index, e->count, NULL);
  else if (v.hi <= e->count)
    gml_offer (ev, story, "%s >= 0", i);
  else
    gml_offer (ev, story, "%s >= 0 && %s < %lld", i, i, (long long) e->count);
}

static void
tell_index (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  struct gml_element e = { .index = ev->sym };
  const char *name, *i, *how;
  struct gml_ival v;
  rule = gml_unless_asserted (rule, ev, index_can_leave, &how);
  if (ev->kind == GML_EV_ACCESS)
    gml_element_of (ev, &e);
  name = e.whole ? gml_name_of_cell (ev, e.whole) : NULL;
  name = name && *name == '*' ? name + 1 : name;
  i = gml_name_of_sym (ev, e.index);
  v = gml_eval (ev->sim, ev->state, e.index);
  story.resource = name;
  story.from = gml_eval_taint (ev->sim, ev->state, e.index);
  story.last = gml_say (ev, "%s here", ev->is_store ? "written" : "read");
  offer_range (ev, &story, &e, v);
  gml_tell (rule, ev, &story, "%s%s%s, outside data, is an index of %s%s%s and can be %s: %s",
	    i ? "'" : "a number", i ? i : "", i ? "'" : "", name ? "'" : "an array",
	    name ? name : "", name ? "'" : "",
	    ev->kind == GML_EV_ACCESS && v.hi <= e.count ? "negative"
	    : v.lo < 0                                   ? "negative or too large"
							 : "too large",
	    how);
  if (ev->kind == GML_EV_ACCESS) /* told once */
    gml_assume_range (ev->sim, ev->state, e.index, gml_ival_make (0, e.count - 1));
}

static void
tell_descriptor (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_story story = { .loc = ev->loc, .confidence = GML_CONF_MEDIUM };
  struct gml_element e;
  const char *name;
  gml_element_of (ev, &e);
  name = gml_name_of_cell (ev, e.whole);
  story.resource = name;
  story.last = "the set is written behind its end if the number is too high";
  gml_offer_below (ev, &story, e.index, e.count, NULL);
  gml_tell (
    rule, ev, &story,
    "a descriptor's number is an index of %s%s%s, which has no room for numbers so high: nothing bounds it",
    name ? "'" : "a set", name ? name : "", name ? "'" : "");
  gml_assume_range (ev->sim, ev->state, e.index, gml_ival_make (0, e.count - 1));
}

static void
unchecked_index (const struct gml_rule *rule, const struct gml_event *ev)
{
  if (ev->kind == GML_EV_HANDLED)
    {
      gml_tell_signalled_index (rule, ev);
      return;
    }
  if (ev->kind == GML_EV_SIZE && ev->effect->role != GML_SZ_INDEX)
    return;
  if (index_can_leave (ev))
    tell_index (rule, ev);
  else if (descriptor_can_leave (ev))
    tell_descriptor (rule, ev);
}

/* ---- divide-by-input ------------------------------------------------------------------------ */

static bool
can_be_zero (const struct gml_event *ev)
{
  struct gml_ival v = gml_eval (ev->sim, ev->state, ev->sym);
  return gml_eval_taint (ev->sim, ev->state, ev->sym) && v.lo <= 0 && v.hi >= 0
	 && !gml_eval_nonzero (ev->sim, ev->state, ev->sym) && !gml_is_guess (ev, ev->sym);
}

static void
offer_nonzero (const struct gml_event *ev, struct gml_story *story)
{
  const char *expr = gml_expression (ev, ev->sym);
  if (expr)
    gml_offer (ev, story, "%s != 0", expr);
}

static void
divide_by_input (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  const char *how;
  if (can_be_zero (ev))
    {
      rule = gml_unless_asserted (rule, ev, can_be_zero, &how);
      story.resource = gml_name_of_sym (ev, ev->sym);
      story.from = gml_eval_taint (ev->sim, ev->state, ev->sym);
      story.last = "divided here";
      offer_nonzero (ev, &story);
      gml_tell (rule, ev, &story, "%s%s%s, outside data, divides and can be zero: %s",
		story.resource ? "'" : "a number", story.resource ? story.resource : "",
		story.resource ? "'" : "", how);
    }
  else if (gml_was_asserted (ev, ev->sym, 0))
    {
      story.resource = gml_name_of_sym (ev, ev->sym);
      story.last = "divided here";
      offer_nonzero (ev, &story);
      gml_tell (
	rule, ev, &story,
	"%s%s%s divides, and only an assertion, gone in release builds, keeps it from being zero",
	story.resource ? "'" : "a parameter", story.resource ? story.resource : "",
	story.resource ? "'" : "");
    }
  else
    return;
  gml_state_fact_make (ev->state, ev->sym, gml_ival_all ())->flags |= GML_FACT_NONZERO;
}

/* ---- unbounded-loop -------------------------------------------------------------------------- */

static bool
has_no_limit (const struct gml_event *ev)
{
  return gml_eval_taint (ev->sim, ev->state, ev->sym)
	 && !gml_eval_bounded (ev->sim, ev->state, ev->sym) && !gml_is_guess (ev, ev->sym);
}

static void
unbounded_loop (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  const char *how;
  if (!has_no_limit (ev))
    return;
  rule = gml_unless_asserted (rule, ev, has_no_limit, &how);
  story.resource = gml_name_of_sym (ev, ev->sym);
  story.from = gml_eval_taint (ev->sim, ev->state, ev->sym);
  story.last = "the loop ends here, and nowhere else";
  gml_offer_limit (ev, &story, ev->sym);
  gml_tell (rule, ev, &story, "%s%s%s, outside data, alone says how often this loop goes round: %s",
	    story.resource ? "'" : "a number", story.resource ? story.resource : "",
	    story.resource ? "'" : "", how);
}

const struct gml_check gml_check_unchecked_index
  = { GML_EV_BIT (GML_EV_ACCESS) | GML_EV_BIT (GML_EV_SIZE) | GML_EV_BIT (GML_EV_HANDLED),
      unchecked_index };
const struct gml_check gml_check_divide_by_input = { GML_EV_BIT (GML_EV_DIVIDE), divide_by_input };
const struct gml_check gml_check_unbounded_loop = { GML_EV_BIT (GML_EV_LIMIT), unbounded_loop };

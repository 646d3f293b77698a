/* unbounded-copy (CWE-805), by hand: a loop that counts to outside data, and goes through an
   array as it counts.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "checks/check.h"
#include "plugin/flow/look.h"

/* The symbol by which a loop counts up that SYM, an index, is made of; 0 none.  */
static uint32_t
counter_in (const struct gml_event *ev, uint32_t sym)
{
  const struct gml_function *fn = ev->sim->fn;
  const struct gml_sym *y = gml_sym (ev->sim->tab, sym);
  if (y->kind == GML_SY_CAST)
    return counter_in (ev, y->a);
  if (y->kind == GML_SY_BIN && (y->sub == GML_B_ADD || y->sub == GML_B_MUL || y->sub == GML_B_SHL)
      && gml_sym (ev->sim->tab, y->b)->kind == GML_SY_INT)
    return counter_in (ev, y->a);
  return y->kind == GML_SY_FRESH && y->sub == GML_FR_PHI && gml_look_step (fn, y->a, y->b) > 0 ? sym
											       : 0;
}

/* The most that SYM can be where COUNTER, a part of it, is MOST.  */
static gml_int
most_with (const struct gml_event *ev, uint32_t sym, uint32_t counter, gml_int most)
{
  struct gml_sym y = *gml_sym (ev->sim->tab, sym);
  struct gml_ival v = gml_eval (ev->sim, ev->state, sym), part;
  if (sym == counter)
    return most < v.hi ? most : v.hi;
  if (y.kind == GML_SY_CAST)
    part.hi = most_with (ev, y.a, counter, most);
  else
    {
      part.hi = most_with (ev, y.a, counter, most);
      part = gml_ival_bin (y.sub, gml_ival_make (part.hi, part.hi),
			   gml_eval (ev->sim, ev->state, y.b));
    }
  return part.hi < v.hi ? part.hi : v.hi;
}

/* Whether COUNTER was compared with the program's own: `i == end', `p + i < end'.  */
static bool
ends_elsewhere (const struct gml_event *ev, uint32_t counter)
{
  const struct gml_symtab *tab = ev->sim->tab;
  const struct gml_state *s = ev->state;
  for (uint32_t k = 0; k < s->bounds.n; k++)
    if (gml_sym_depends (tab, s->bounds.v[k].a, counter)
	&& !gml_eval_taint (ev->sim, s, s->bounds.v[k].b))
      return true;
  for (uint32_t k = 0; k < s->facts.n; k++)
    {
      const struct gml_sym *y = gml_sym (tab, s->facts.v[k].sym);
      if (y->kind == GML_SY_BIN && (y->sub == GML_B_EQ || y->sub == GML_B_NE)
	  && gml_sym (tab, y->b)->kind != GML_SY_INT
	  && gml_sym_depends (tab, s->facts.v[k].sym, counter))
	return true;
    }
  return false;
}

struct counted
{
  uint32_t index, limit; /* symbols */
  gml_int most, count;   /* the highest index, and how many elements there are */
  uint32_t whole;        /* the array's cell */
};

/* The outside data that COUNTER was found to be below, which lets the index be the highest.  */
static void
find_limit (const struct gml_event *ev, uint32_t counter, struct counted *c)
{
  const struct gml_state *s = ev->state;
  for (uint32_t k = 0; k < s->bounds.n; k++)
    {
      const struct gml_bound *b = &s->bounds.v[k];
      gml_int most;
      if (gml_sym_strip (ev->sim->tab, b->a) != counter || !gml_eval_taint (ev->sim, s, b->b)
	  || gml_is_guess (ev, b->b))
	continue;
      most = most_with (ev, c->index, counter, gml_eval (ev->sim, s, b->b).hi + b->c);
      if (!c->limit || most < c->most)
	{
	  c->limit = b->b;
	  c->most = most;
	}
    }
}

static bool
find_counted (const struct gml_event *ev, struct counted *c)
{
  struct gml_element e;
  uint32_t counter;
  *c = (struct counted){ 0 };
  if (!ev->state->bounds.n || !(ev->sim->tainted || ev->sim->handed) || !gml_element_of (ev, &e)
      || gml_eval_taint (ev->sim, ev->state, e.index))
    return false;
  counter = counter_in (ev, e.index);
  if (!counter || gml_eval (ev->sim, ev->state, e.index).hi < e.count)
    return false;
  c->index = e.index;
  c->whole = e.whole;
  c->count = e.count;
  find_limit (ev, counter, c);
  return c->limit && c->most >= e.count && !gml_is_held (ev, e.index, e.whole)
	 && !ends_elsewhere (ev, counter);
}

static bool
counts_past_end (const struct gml_event *ev)
{
  struct counted c;
  return find_counted (ev, &c);
}

/* ---- Before the first round ------------------------------------------------------------- */

/* Whether EV's loop goes round so often that its accesses leave what they begin in.  The last
   round may be one less than counted: `while (--n)'.  */
static bool
rounds_past_end (const struct gml_event *ev)
{
  gml_int each = gml_sym (ev->sim->tab, ev->factor)->num;
  struct gml_room room;
  return gml_room_of (ev, ev->cell, &room) && room.known && room.bytes >= 0
	 && gml_eval_taint (ev->sim, ev->state, ev->sym) && !gml_is_guess (ev, ev->sym)
	 && !gml_is_held (ev, ev->sym, room.whole)
	 && (gml_eval (ev->sim, ev->state, ev->sym).hi - 1) * each > room.bytes;
}

static void
tell_rounds (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  struct gml_room room;
  const char *name, *n, *how;
  if (!rounds_past_end (ev))
    return;
  rule = gml_unless_asserted (rule, ev, rounds_past_end, &how);
  gml_room_of (ev, ev->cell, &room);
  name = gml_name_of_cell (ev, room.whole);
  name = name && *name == '*' ? name + 1 : name;
  n = gml_name_of_sym (ev, ev->sym);
  story.resource = name;
  story.from = gml_eval_taint (ev->sim, ev->state, ev->sym);
  story.of_caller = room.handed;
  story.last = gml_say (ev, "%s here, round by round", ev->is_store ? "written" : "read");
  if (gml_expression (ev, ev->sym))
    gml_offer (ev, &story, "%s <= %lld", gml_expression (ev, ev->sym),
	       (long long) (room.bytes / gml_sym (ev->sim->tab, ev->factor)->num));
  gml_tell (rule, ev, &story,
	    "%s%s%s, outside data, says how often this loop goes on, and it goes past the end of "
	    "%s%s%s: %s",
	    n ? "'" : "a number", n ? n : "", n ? "'" : "", name ? "'" : "an array",
	    name ? name : "", name ? "'" : "", how);
}

void
gml_tell_counted (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  const char *name, *i, *n, *how;
  struct counted c;
  if (ev->kind == GML_EV_COUNTED)
    {
      tell_rounds (rule, ev);
      return;
    }
  if (!find_counted (ev, &c))
    return;
  rule = gml_unless_asserted (rule, ev, counts_past_end, &how);
  find_counted (ev, &c);
  name = gml_name_of_cell (ev, c.whole);
  name = name && *name == '*' ? name + 1 : name;
  i = gml_name_of_sym (ev, c.index);
  n = gml_name_of_sym (ev, c.limit);
  story.resource = name;
  story.from = gml_eval_taint (ev->sim, ev->state, c.limit);
  story.last = gml_say (ev, "%s here, round by round", ev->is_store ? "written" : "read");
  gml_offer_below (ev, &story, c.index, c.count, NULL);
  gml_tell (rule, ev, &story,
	    "%s%s%s counts up to %s%s%s, outside data, and goes past the end of %s%s%s: %s",
	    i ? "'" : "the index", i ? i : "", i ? "'" : "", n ? "'" : "a number", n ? n : "",
	    n ? "'" : "", name ? "'" : "an array", name ? name : "", name ? "'" : "", how);
  /* Told once.  */
  gml_assume_range (ev->sim, ev->state, c.index, gml_ival_make (0, c.count - 1));
}

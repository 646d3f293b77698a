/* off-by-one (CWE-193): an index whose largest value is just past the end.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "checks/check.h"

/* Whether the upper bound of SYM is the engine's guess at a loop, not a test's.  */
static bool
is_guess (const struct gml_event *ev, uint32_t sym)
{
  const struct gml_fact *f;
  const struct gml_sym *y;
  sym = gml_sym_strip (ev->sim->tab, sym);
  y = gml_sym (ev->sim->tab, sym);
  if (y->kind == GML_SY_BIN)
    return is_guess (ev, y->a) || is_guess (ev, y->b);
  f = gml_state_fact (ev->state, sym);
  return f && f->flags & GML_FACT_GUESS && !gml_ival_const (gml_eval (ev->sim, ev->state, sym));
}

/* Whether SYM counts in steps of more than one: then it may well jump over the end.  */
static bool
counts_in_steps (const struct gml_event *ev, uint32_t sym)
{
  const struct gml_function *fn = ev->sim->fn;
  const struct gml_sym *y = gml_sym (ev->sim->tab, gml_sym_strip (ev->sim->tab, sym));
  const struct gml_block *b;
  const struct gml_phi *phi;
  if (y->kind == GML_SY_BIN && gml_sym (ev->sim->tab, y->b)->kind == GML_SY_INT)
    return counts_in_steps (ev, y->a);
  if (y->kind != GML_SY_FRESH || y->sub != GML_FR_PHI || fn->values[y->b].kind != GML_V_PHI)
    return false;
  b = &fn->blocks[y->a];
  phi = &fn->phis[fn->values[y->b].ref];
  for (uint32_t k = 0; k < b->npreds; k++)
    {
      const struct gml_value *v = &fn->values[fn->args[phi->args + k]];
      const struct gml_inst *i = v->kind == GML_V_INST ? &fn->insts[v->ref] : NULL;
      if (i && i->op == GML_I_BIN
	  && (fn->values[i->b].kind != GML_V_INT
	      || (fn->values[i->b].num != 1 && fn->values[i->b].num != -1)))
	return true;
    }
  return false;
}

/* Whether SYM is where a variable stands that was moved on (`off += 4'): a test of it then
   was for the room that is behind it by now.  */
static bool
was_moved_on (const struct gml_event *ev, uint32_t sym)
{
  const struct gml_function *fn = ev->sim->fn;
  uint32_t index = gml_sym_strip (ev->sim->tab, sym);
  if (gml_sym (ev->sim->tab, index)->kind != GML_SY_BIN)
    return false;
  for (uint32_t k = 0; k < fn->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      if (i->op == GML_I_BIN && i->sub == GML_B_ADD && fn->values[i->b].kind == GML_V_INT
	  && fn->values[i->b].num > 1 && fn->values[i->result].var
	  && fn->values[i->result].var == fn->values[i->a].var
	  && gml_sym_strip (ev->sim->tab, gml_sim_value (ev->sim, i->result)) == index)
	return true;
    }
  return false;
}

static gml_id
bare (const struct gml_function *fn, gml_id value)
{
  while (fn->values[value].kind == GML_V_INST && fn->insts[fn->values[value].ref].op == GML_I_CAST)
    value = fn->insts[fn->values[value].ref].a;
  return value;
}

/* The value by which the access at hand picks its element; 0 none.  Where several
   numbers are one index (`bit / 64') COUNT grows.  */
static gml_id
index_of (const struct gml_event *ev, uint32_t sym, gml_int *count)
{
  const struct gml_function *fn = ev->sim->fn;
  const struct gml_sym *y = gml_sym (ev->sim->tab, gml_sym_strip (ev->sim->tab, sym));
  const struct gml_place *p = ev->inst && ev->inst->place ? &fn->places[ev->inst->place] : NULL;
  if (y->kind == GML_SY_BIN && gml_sym (ev->sim->tab, y->b)->kind == GML_SY_INT)
    {
      if (y->sub == GML_B_DIV)
	*count *= gml_sym (ev->sim->tab, y->b)->num;
      return index_of (ev, y->a, count);
    }
  if (y->kind == GML_SY_FRESH && y->sub == GML_FR_PHI && fn->values[y->b].kind == GML_V_PHI)
    return y->b;
  while (p && p->kind == GML_P_FIELD)
    p = &fn->places[p->parent];
  return p && p->kind == GML_P_ELEM ? p->ref : 0;
}

/* Of which value VALUE is the next higher number, or so; 0 none.  */
static gml_id
step_from (const struct gml_function *fn, gml_id value)
{
  const struct gml_value *v = &fn->values[value];
  const struct gml_inst *i = v->kind == GML_V_INST ? &fn->insts[v->ref] : NULL;
  return i && i->op == GML_I_BIN && i->sub == GML_B_ADD && fn->values[i->b].kind == GML_V_INT
	     && fn->values[i->b].num > 0
	   ? bare (fn, i->a)
	   : 0;
}

/* The phi by which a loop counts up to the index VALUE; 0 none.  */
static gml_id
counter_of (const struct gml_function *fn, gml_id value)
{
  value = bare (fn, value);
  value = step_from (fn, value) ? step_from (fn, value) : value;
  if (fn->values[value].kind != GML_V_PHI)
    return 0;
  for (gml_id b = 1; b < fn->nblocks; b++)
    for (uint32_t k = 0; k < fn->blocks[b].nphis; k++)
      if (fn->phis[fn->blocks[b].phis + k].result == value)
	for (uint32_t p = 0; p < fn->blocks[b].npreds; p++)
	  if (step_from (fn, bare (fn, fn->args[fn->phis[fn->blocks[b].phis + k].args + p]))
	      == value)
	    return value;
  return 0;
}

/* Whether the test `counter OP OTHER' bears on an end at COUNT: the counter may be that
   high on the one side of it.  A variable that may be anything says nothing.  */
static bool
is_limit (const struct gml_event *ev, enum gml_bin op, gml_id other, gml_int count)
{
  const struct gml_value *v = &ev->sim->fn->values[other];
  bool below = op != GML_B_LE && op != GML_B_GT;
  if (v->kind == GML_V_INT)
    return v->num - below >= count;
  return gml_eval (ev->sim, ev->state, gml_sim_value (ev->sim, other)).hi <= count + 1;
}

/* Whether a loop counts the index at hand, and no test of the function says where it
   ends: something else does, as the null pointer at the end of a table, or the number
   of elements that are in use.  */
static bool
has_no_limit (const struct gml_event *ev, uint32_t sym, gml_int count)
{
  const struct gml_function *fn = ev->sim->fn;
  gml_id counter = counter_of (fn, index_of (ev, sym, &count));
  for (uint32_t k = 0; counter && k < fn->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      gml_id a, b;
      if (i->op != GML_I_BIN || !gml_bin_is_compare (i->sub))
	continue;
      a = bare (fn, i->a);
      b = bare (fn, i->b);
      if (((a == counter || step_from (fn, a) == counter) && is_limit (ev, i->sub, b, count))
	  || ((b == counter || step_from (fn, b) == counter)
	      && is_limit (ev, gml_bin_swap (i->sub), a, count)))
	return false;
    }
  return counter != 0;
}

/* Whether the source tests for that very number (`n == 16 && more'): it knows that
   there is an end, and what goes with it may be beyond us.  */
static bool
end_is_tested (const struct gml_event *ev, uint32_t sym, gml_int count)
{
  const struct gml_function *fn = ev->sim->fn;
  uint32_t index = gml_sym_strip (ev->sim->tab, sym);
  for (uint32_t k = 0; k < fn->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      if (i->op == GML_I_BIN && (i->sub == GML_B_EQ || i->sub == GML_B_NE)
	  && fn->values[i->b].kind == GML_V_INT && fn->values[i->b].num == count
	  && gml_sym_strip (ev->sim->tab, gml_sim_value (ev->sim, i->a)) == index)
	return true;
    }
  return false;
}

/* SYM without a constant that it is multiplied by.  */
static uint32_t
unscaled (const struct gml_event *ev, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (ev->sim->tab, gml_sym_strip (ev->sim->tab, sym));
  return y->kind == GML_SY_BIN && y->sub == GML_B_MUL
	     && gml_sym (ev->sim->tab, y->b)->kind == GML_SY_INT
	   ? y->a
	   : sym;
}

/* `len < sizeof buf', or by the number there are; COUNT 0: by the size that was asked for.  */
static void
offer_below (const struct gml_event *ev, struct gml_story *story, uint32_t index, uint32_t whole,
	     gml_int count)
{
  const struct gml_type *t = &ev->sim->unit->types[gml_cell (ev->sim->tab, whole)->type];
  bool bytes = t->kind == GML_T_ARRAY && t->size == count;
  struct gml_room room;
  const char *i, *n;
  if (count > 0)
    gml_offer_below (ev, story, index, count, bytes ? story->resource : NULL);
  else if (gml_room_of (ev, whole, &room) && room.size)
    {
      i = gml_expression (ev, unscaled (ev, index));
      n = gml_expression (ev, unscaled (ev, room.size));
      if (i && n && strcmp (i, n) == 0)
	gml_offer_instead (ev, story, 0, "take at most", gml_say (ev, "%s - 1", i));
      else if (i && n)
	gml_offer (ev, story, "%s < %s", i, n);
    }
}

static void
tell_one_past (const struct gml_rule *rule, const struct gml_event *ev, uint32_t index,
	       uint32_t whole, gml_int count, const char *size)
{
  const char *name = gml_name_of_cell (ev, whole), *i = gml_name_of_sym (ev, index);
  struct gml_story story = { .loc = ev->loc, .resource = name, .confidence = -1 };
  if (counts_in_steps (ev, index) || was_moved_on (ev, index) || is_guess (ev, index)
      || (count > 0 && (has_no_limit (ev, index, count) || end_is_tested (ev, index, count))))
    return;
  if (name && *name == '*')
    story.resource = ++name;
  story.from = gml_eval_taint (ev->sim, ev->state, index);
  story.last = gml_say (ev, "%s here", ev->is_store ? "written" : "read");
  offer_below (ev, &story, index, whole, count);
  gml_tell (rule, ev, &story, "index %s%s%scan be %s, one past the end of %s%s%s", i ? "'" : "",
	    i ? i : "", i ? "' " : "", size, name ? "'" : "the buffer", name ? name : "",
	    name ? "'" : "");
  /* Told once: from here on it stays inside.  */
  gml_assume_range (ev->sim, ev->state, index,
		    gml_ival_make (-GML_INF, gml_eval (ev->sim, ev->state, index).hi - 1));
}

/* Whether V says no more than how many bits the field has that SYM was read from: a test
   of it may have become one of the bytes around it.  */
static bool
is_bit_field (const struct gml_event *ev, uint32_t sym, struct gml_ival v)
{
  const struct gml_type *t = gml_sim_type_of (ev->sim, gml_sym_strip (ev->sim->tab, sym));
  return t->kind == GML_T_INT && t->bits % 8 != 0 && v.hi == ((gml_int) 1 << t->bits) - 1;
}

/* An array of N elements, N known.  */
static void
in_array (const struct gml_rule *rule, const struct gml_event *ev, const struct gml_cell *c)
{
  const struct gml_type *t = &ev->sim->unit->types[gml_cell (ev->sim->tab, c->parent)->type];
  struct gml_ival v = gml_eval (ev->sim, ev->state, c->ref);
  if (t->kind == GML_T_ARRAY && t->count > 1 && v.hi == t->count && v.lo >= -1
      && !is_bit_field (ev, c->ref, v))
    tell_one_past (rule, ev, c->ref, c->parent, t->count,
		   gml_say (ev, "%lld", (long long) t->count));
}

/* A block whose size was asked for in this function.  */
static void
in_block (const struct gml_rule *rule, const struct gml_event *ev, const struct gml_cell *c)
{
  struct gml_cell root = *gml_cell (ev->sim->tab, c->root);
  const struct gml_prop *p;
  struct gml_ival size;
  gml_int gap;
  if (root.kind != GML_CELL_DEREF || c->parent != c->root)
    return;
  p = gml_state_prop (ev->state, root.ref, "allocated");
  if (!p || p->value == ev->sim->top)
    return;
  size = gml_eval (ev->sim, ev->state, p->value);
  if (gml_sym_depends (ev->sim->tab, p->value, gml_sym_strip (ev->sim->tab, c->ref))
      && p->value != gml_sym_strip (ev->sim->tab, c->ref))
    return; /* the size was made of the index: equal by chance only */
  if (gml_eval_diff (ev->sim, ev->state, c->ref, p->value, &gap) && gap == 0)
    tell_one_past (rule, ev, c->ref, c->root, 0, "the size that was allocated");
  else if (gml_ival_const (size) && gml_eval (ev->sim, ev->state, c->ref).hi == size.lo)
    tell_one_past (rule, ev, c->ref, c->root, size.lo, gml_say (ev, "%lld", (long long) size.lo));
}

static void
one_past (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_cell c = *gml_cell (ev->sim->tab, ev->cell);
  while (c.kind == GML_CELL_FIELD) /* table[n].field */
    c = *gml_cell (ev->sim->tab, c.parent);
  if (c.kind == GML_CELL_ELEM && c.ref != ev->sim->top)
    in_array (rule, ev, &c);
  else if (c.kind == GML_CELL_BYTES && c.ref != ev->sim->top)
    in_block (rule, ev, &c);
}

const struct gml_check gml_check_off_by_one = { GML_EV_BIT (GML_EV_ACCESS), one_past };

/* off-by-one (CWE-193): an index whose largest value is just past the end.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "checks/check.h"

static void
tell_one_past (const struct gml_rule *rule, const struct gml_event *ev, uint32_t index,
	       uint32_t whole, const char *size)
{
  const char *name = gml_name_of_cell (ev, whole), *i = gml_name_of_sym (ev, index);
  struct gml_story story = { .loc = ev->loc, .resource = name, .confidence = -1 };
  if (name && *name == '*')
    story.resource = ++name;
  story.from = gml_eval_taint (ev->sim, ev->state, index);
  story.last = gml_say (ev, "%s here", ev->is_store ? "written" : "read");
  gml_tell (rule, ev, &story, "index %s%s%scan be %s, one past the end of %s%s%s", i ? "'" : "",
	    i ? i : "", i ? "' " : "", size, name ? "'" : "the buffer", name ? name : "",
	    name ? "'" : "");
  /* Told once: from here on it stays inside.  */
  gml_assume_range (ev->sim, ev->state, index,
		    gml_ival_make (-GML_INF, gml_eval (ev->sim, ev->state, index).hi - 1));
}

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

static gml_id
bare (const struct gml_function *fn, gml_id value)
{
  while (fn->values[value].kind == GML_V_INST && fn->insts[fn->values[value].ref].op == GML_I_CAST)
    value = fn->insts[fn->values[value].ref].a;
  return value;
}

static bool
is_compared (const struct gml_function *fn, gml_id value)
{
  for (uint32_t k = 0; k < fn->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      if (i->op == GML_I_BIN && gml_bin_is_compare (i->sub)
	  && (bare (fn, i->a) == value || bare (fn, i->b) == value))
	return true;
    }
  return false;
}

/* Whether SYM is a counter that no test of the function looks at: something else
   ends the loop, as the null pointer at the end of a table.  */
static bool
is_never_tested (const struct gml_event *ev, uint32_t sym)
{
  const struct gml_function *fn = ev->sim->fn;
  const struct gml_sym *y = gml_sym (ev->sim->tab, gml_sym_strip (ev->sim->tab, sym));
  const struct gml_phi *phi;
  if (y->kind == GML_SY_BIN && gml_sym (ev->sim->tab, y->b)->kind == GML_SY_INT)
    return is_never_tested (ev, y->a);
  if (y->kind != GML_SY_FRESH || y->sub != GML_FR_PHI || fn->values[y->b].kind != GML_V_PHI
      || is_compared (fn, y->b))
    return false;
  phi = &fn->phis[fn->values[y->b].ref];
  for (uint32_t k = 0; k < fn->blocks[y->a].npreds; k++)
    {
      gml_id arg = bare (fn, fn->args[phi->args + k]);
      const struct gml_value *v = &fn->values[arg];
      if (v->kind != GML_V_INT
	  && (v->kind != GML_V_INST || fn->insts[v->ref].op != GML_I_BIN
	      || bare (fn, fn->insts[v->ref].a) != y->b || is_compared (fn, arg)))
	return false;
    }
  return true;
}

/* An array of N elements, N known.  */
static void
in_array (const struct gml_rule *rule, const struct gml_event *ev, const struct gml_cell *c)
{
  const struct gml_type *t = &ev->sim->unit->types[gml_cell (ev->sim->tab, c->parent)->type];
  struct gml_ival v = gml_eval (ev->sim, ev->state, c->ref);
  if (t->kind == GML_T_ARRAY && t->count > 1 && v.hi == t->count && v.lo >= -1)
    tell_one_past (rule, ev, c->ref, c->parent, gml_say (ev, "%lld", (long long) t->count));
}

/* A block whose size was asked for in this function.  */
static void
in_block (const struct gml_rule *rule, const struct gml_event *ev, const struct gml_cell *c)
{
  struct gml_cell root = *gml_cell (ev->sim->tab, c->root);
  const struct gml_prop *p;
  gml_int gap;
  if (root.kind != GML_CELL_DEREF || c->parent != c->root)
    return;
  p = gml_state_prop (ev->state, root.ref, "allocated");
  if (!p || p->value == ev->sim->top)
    return;
  if (gml_sym_depends (ev->sim->tab, p->value, gml_sym_strip (ev->sim->tab, c->ref))
      && p->value != gml_sym_strip (ev->sim->tab, c->ref))
    return;			/* the size was made of the index: equal by chance only */
  if (gml_eval_diff (ev->sim, ev->state, c->ref, p->value, &gap) && gap == 0)
    tell_one_past (rule, ev, c->ref, c->root, "the size that was allocated");
  else if (gml_ival_const (gml_eval (ev->sim, ev->state, p->value))
	   && gml_eval (ev->sim, ev->state, c->ref).hi
		== gml_eval (ev->sim, ev->state, p->value).lo)
    tell_one_past (rule, ev, c->ref, c->root,
		   gml_say (ev, "%lld",
			    (long long) gml_eval (ev->sim, ev->state, p->value).lo));
}

static void
one_past (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_cell c = *gml_cell (ev->sim->tab, ev->cell);
  while (c.kind == GML_CELL_FIELD)	/* table[n].field */
    c = *gml_cell (ev->sim->tab, c.parent);
  if ((c.kind == GML_CELL_ELEM || c.kind == GML_CELL_BYTES)
      && (counts_in_steps (ev, c.ref) || is_guess (ev, c.ref) || is_never_tested (ev, c.ref)))
    return;
  if (c.kind == GML_CELL_ELEM && c.ref != ev->sim->top)
    in_array (rule, ev, &c);
  else if (c.kind == GML_CELL_BYTES && c.ref != ev->sim->top)
    in_block (rule, ev, &c);
}

const struct gml_check gml_check_off_by_one = { GML_EV_BIT (GML_EV_ACCESS), one_past };

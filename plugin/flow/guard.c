/* Assertions, and loops that one test alone ends.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/guard.h"

#include <string.h>

#include "checks/check.h"
#include "plugin/flow/counted.h"
#include "plugin/flow/look.h"
#include "plugin/ir/arena.h"

/* ---- Blocks ------------------------------------------------------------------------------ */

/* Whether LOC lies in a macro that the project calls an assertion.  */
static bool
is_project_assertion (const struct gml_sim *sim, gml_id loc)
{
  const struct gml_flow_options *o = &sim->prog->options;
  gml_id macro = sim->unit->locs[loc].macro;
  for (uint32_t k = 0; macro && k < o->nassertions; k++)
    if (strcmp (gml_text (sim->unit, macro), o->assertions[k]) == 0)
      return true;
  return false;
}

static bool
is_assertion (struct gml_sim *sim, const struct gml_block *b)
{
  for (uint32_t k = 0; b->term == GML_X_STOP && k < b->ninsts; k++)
    {
      const struct gml_inst *i = &sim->fn->insts[b->insts + k];
      const struct gml_model *m = i->op == GML_I_CALL && i->flags & GML_IF_NORETURN && i->callee
				    ? gml_callee_model (sim->prog, i->callee)
				    : NULL;
      if (i->op == GML_I_CALL && i->flags & GML_IF_NORETURN && is_project_assertion (sim, i->loc))
	return true;
      for (unsigned e = 0; m && e < m->neffects; e++)
	if (m->effects[e].kind == GML_E_ASSERT)
	  return true;
    }
  return false;
}

enum
{
  MAX_LOOP = 200
}; /* blocks; longer loops are the program's own rounds */

struct loop
{
  const struct gml_function *fn;
  uint32_t *mark; /* by block: the loop it was last found in */
  uint32_t serial;
  gml_id body[MAX_LOOP];
  uint32_t n;
};

static bool
add (struct loop *l, gml_id block)
{
  if (l->mark[block] == l->serial)
    return true;
  if (l->n == MAX_LOOP)
    return false;
  l->mark[block] = l->serial;
  l->body[l->n++] = block;
  return true;
}

/* The natural loop of the edge that goes back: what reaches its end without passing
   its head (Aho, Sethi, Ullman, section 10.4).  */
static bool
find_loop (struct loop *l, const struct gml_edge *back)
{
  l->serial++;
  l->n = 0;
  if (!add (l, back->to) || !add (l, back->from))
    return false;
  for (uint32_t k = 1; k < l->n; k++)
    {
      const struct gml_block *b = &l->fn->blocks[l->body[k]];
      for (uint32_t p = 0; p < b->npreds; p++)
	if (!add (l, l->fn->edges[l->fn->edge_lists[b->preds + p]].from))
	  return false;
    }
  return true;
}

/* The one block that a way leads out of loop L from; 0 if there are more, or none.
   Giving up (`exit (1)' at an error, the end of a file) is a way out, too; an
   assertion is none, nor is what nobody gets to.  */
static gml_id
only_exit (const struct loop *l, const uint8_t *guards)
{
  gml_id exit = 0;
  for (uint32_t k = 0; k < l->n; k++)
    {
      const struct gml_block *b = &l->fn->blocks[l->body[k]];
      for (uint32_t e = 0; e < b->nsuccs; e++)
	{
	  gml_id to = l->fn->edges[l->fn->edge_lists[b->succs + e]].to;
	  if (l->mark[to] == l->serial || guards[to] & GML_GUARD_ASSERTION
	      || (l->fn->blocks[to].term == GML_X_STOP && !l->fn->blocks[to].ninsts))
	    continue;
	  if (exit)
	    return 0;
	  exit = l->body[k];
	}
      if (b->term == GML_X_RETURN)
	return 0;
    }
  return exit;
}

uint8_t *
gml_guard_blocks (struct gml_sim *sim)
{
  const struct gml_function *fn = sim->fn;
  uint8_t *out = GML_NEW_ARRAY (sim->arena, uint8_t, fn->nblocks + 1);
  struct loop *l = GML_NEW (sim->arena, struct loop);
  l->fn = fn;
  l->mark = GML_NEW_ARRAY (sim->arena, uint32_t, fn->nblocks + 1);
  for (gml_id b = 1; b < fn->nblocks; b++)
    if (fn->blocks[b].term == GML_X_STOP && is_assertion (sim, &fn->blocks[b]))
      out[b] |= GML_GUARD_ASSERTION;
  for (gml_id e = 1; e < fn->nedges; e++)
    if (fn->edges[e].to <= fn->edges[e].from && fn->edges[e].to && find_loop (l, &fn->edges[e]))
      {
	gml_id exit = only_exit (l, out);
	if (exit && fn->blocks[exit].term == GML_X_BRANCH)
	  out[exit] |= GML_GUARD_ONLY_EXIT;
      }
  return out;
}

/* ---- Assertions ----------------------------------------------------------------------------- */

static bool
is_integer (struct gml_sim *sim, uint32_t sym)
{
  return gml_sim_type_of (sim, sym)->kind == GML_T_INT;
}

/* Whether COND compares outside data that is a number.  */
static bool
is_about_outside (struct gml_sim *sim, struct gml_state *s, uint32_t cond)
{
  struct gml_sym y = *gml_sym (sim->tab, gml_sym_strip (sim->tab, cond));
  if (y.kind == GML_SY_UN)
    return is_about_outside (sim, s, y.a);
  if (y.kind != GML_SY_BIN)
    return is_integer (sim, cond) && gml_eval_taint (sim, s, cond);
  if (!gml_bin_is_compare (y.sub))
    return is_about_outside (sim, s, y.a) || is_about_outside (sim, s, y.b);
  return (is_integer (sim, y.a) && gml_eval_taint (sim, s, y.a))
	 || (is_integer (sim, y.b) && gml_eval_taint (sim, s, y.b));
}

/* The parameter or field, a number, that COND compares with a constant; 0 none.  */
static uint32_t
compared_input (struct gml_sim *sim, uint32_t cond)
{
  struct gml_sym y = *gml_sym (sim->tab, gml_sym_strip (sim->tab, cond));
  const struct gml_sym *z;
  uint32_t sym = gml_sym_strip (sim->tab, cond);
  if (y.kind == GML_SY_UN)
    return compared_input (sim, y.a);
  if (y.kind == GML_SY_BIN && gml_bin_is_compare (y.sub)
      && gml_sym (sim->tab, y.b)->kind == GML_SY_INT)
    sym = gml_sym_strip (sim->tab, y.a);
  z = gml_sym (sim->tab, sym);
  return (z->kind == GML_SY_PARAM || z->kind == GML_SY_INIT) && is_integer (sim, sym) ? sym : 0;
}

bool
gml_guard_assertion (struct gml_sim *sim, struct gml_state *s, uint32_t cond, bool truth)
{
  struct gml_asserted a = { .cond = cond, .truth = truth };
  if (gml_sym (sim->tab, cond)->kind == GML_SY_INT || cond == sim->top || s->asserted.n >= 16)
    return gml_assume (sim, s, cond, truth);
  if (is_about_outside (sim, s, cond))
    {
      GML_PUSH (s->asserted, a);
      return true;
    }
  a.sym = compared_input (sim, cond);
  if (a.sym)
    {
      a.before = gml_eval (sim, s, a.sym);
      GML_PUSH (s->asserted, a);
    }
  return gml_assume (sim, s, cond, truth);
}

/* ---- Limits ------------------------------------------------------------------------------------ */

/* Whether SYM is what the loop at hand counts up or down (`got += n'): no limit, but what
   the limit is compared with.  */
static bool
is_counter (const struct gml_sim *sim, uint32_t sym)
{
  const struct gml_function *fn = sim->fn;
  const struct gml_sym *y = gml_sym (sim->tab, gml_sym_strip (sim->tab, sym));
  const struct gml_block *head;
  if (y->kind != GML_SY_FRESH || y->sub != GML_FR_PHI)
    return false;
  head = &fn->blocks[y->a];
  for (uint32_t p = 0; p < head->npreds && y->a <= sim->block; p++)
    {
      const struct gml_edge *e = &fn->edges[fn->edge_lists[head->preds + p]];
      if (e->flags & GML_EF_BACK && e->from >= sim->block)
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

/* Of which value VALUE is the next lower number; 0 none.  */
static gml_id
step_down_from (const struct gml_sim *sim, gml_id value)
{
  const struct gml_function *fn = sim->fn;
  const struct gml_value *v = &fn->values[value];
  const struct gml_inst *i = v->kind == GML_V_INST ? &fn->insts[v->ref] : NULL;
  gml_int by;
  if (!i || i->op != GML_I_BIN || fn->values[i->b].kind != GML_V_INT)
    return 0;
  by = fn->values[i->b].num;
  if (i->sub == GML_B_SUB
	? by != 1
	: i->sub != GML_B_ADD
	    || (by != -1 && by != gml_ival_of_type (&sim->unit->types[v->type]).hi))
    return 0;
  return bare (fn, i->a);
}

/* Whether the block at hand puts the next lower number back to where VALUE was read.  */
static bool
is_stored_lower (const struct gml_sim *sim, gml_id value)
{
  const struct gml_function *fn = sim->fn;
  const struct gml_block *b = &fn->blocks[sim->block];
  const struct gml_value *v = &fn->values[value];
  if (v->kind != GML_V_INST || fn->insts[v->ref].op != GML_I_LOAD)
    return false;
  for (uint32_t k = b->insts; k < b->insts + b->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      if (i->op == GML_I_STORE && i->place == fn->insts[v->ref].place
	  && step_down_from (sim, i->a) == value)
	return true;
    }
  return false;
}

/* The phi that the loop which the block at hand ends counts down in steps of one to a
   constant, `while (n--)', or the value read where N lies in memory; 0 none.  */
static gml_id
counted_down (const struct gml_sim *sim)
{
  const struct gml_function *fn = sim->fn;
  gml_id cond = fn->blocks[sim->block].value, value;
  const struct gml_inst *i
    = fn->values[cond].kind == GML_V_INST ? &fn->insts[fn->values[cond].ref] : NULL;
  if (!i || i->op != GML_I_BIN || !gml_bin_is_compare (i->sub)
      || fn->values[i->b].kind != GML_V_INT)
    return 0;
  value = bare (fn, i->a);
  if (step_down_from (sim, value))
    value = step_down_from (sim, value);
  if (is_stored_lower (sim, value))
    return value;
  for (gml_id b = 1; fn->values[value].kind == GML_V_PHI && b < fn->nblocks; b++)
    for (uint32_t p = 0; p < fn->blocks[b].nphis; p++)
      for (uint32_t k = 0;
	   fn->blocks[b].phis + p == fn->values[value].ref && k < fn->blocks[b].npreds; k++)
	if (step_down_from (sim, bare (fn, fn->args[fn->phis[fn->values[value].ref].args + k]))
	    == value)
	  return value;
  return 0;
}

/* Outside data that is counted down, before its first round.  */
static uint32_t
first_of_countdown (struct gml_sim *sim, struct gml_state *s)
{
  gml_id value = counted_down (sim);
  uint32_t sym = value ? gml_sim_value (sim, value) : 0;
  return sym && gml_eval_taint (sim, s, sym) && !is_counter (sim, sym) ? sym : 0;
}

/* Whether the function is given bytes or numbers.  */
static bool
is_given_bytes (const struct gml_sim *sim)
{
  const struct gml_unit *u = sim->unit;
  for (uint32_t k = 0; k < sim->fn->nparams; k++)
    {
      const struct gml_type *t = &u->types[sim->fn->values[sim->fn->params[k]].type];
      if (t->kind == GML_T_PTR
	  && (u->types[t->elem].kind == GML_T_INT || u->types[t->elem].kind == GML_T_VOID))
	return true;
    }
  return false;
}

/* Whether SYM says how much lies in memory that a caller hands over: in that memory, or
   beside it.  Whether it is right the caller has seen to.  */
static bool
is_callers_count (const struct gml_sim *sim, uint32_t sym)
{
  return sim->handed
	 && (gml_sym (sim->tab, gml_sym_strip (sim->tab, sym))->kind != GML_SY_PARAM
	     || is_given_bytes (sim));
}

static void
tell_limit (struct gml_event *ev)
{
  if (ev->sym && !is_callers_count (ev->sim, ev->sym))
    gml_checks_run (ev);
}

/* Whether the block at hand compares what a loop counts up one by one with something.  */
static bool
is_counting_up (const struct gml_sim *sim)
{
  const struct gml_function *fn = sim->fn;
  gml_id cond = fn->blocks[sim->block].value;
  const struct gml_inst *i
    = fn->values[cond].kind == GML_V_INST ? &fn->insts[fn->values[cond].ref] : NULL;
  gml_id operands[2];
  if (!i || i->op != GML_I_BIN || !gml_bin_is_compare (i->sub))
    return false;
  operands[0] = bare (fn, i->a);
  operands[1] = bare (fn, i->b);
  for (gml_id b = 1; b <= sim->block; b++)
    for (uint32_t p = 0; p < fn->blocks[b].nphis; p++)
      {
	gml_id v = fn->phis[fn->blocks[b].phis + p].result;
	if ((v == operands[0] || v == operands[1]) && gml_look_step (fn, b, v) == 1)
	  return true;
      }
  return false;
}

void
gml_guard_limit (struct gml_sim *sim, struct gml_state *s, uint32_t cond, gml_id loc)
{
  struct gml_event ev = { .kind = GML_EV_LIMIT, .sim = sim, .state = s, .loc = loc };
  struct gml_sym y = *gml_sym (sim->tab, gml_sym_strip (sim->tab, cond));
  bool a, b;
  if (y.kind != GML_SY_BIN || !gml_bin_is_compare (y.sub))
    return;
  a = gml_eval_taint (sim, s, y.a) != NULL;
  b = gml_eval_taint (sim, s, y.b) != NULL;
  if (a == b) /* `left > 0', `off < len' of what was read: it is used up */
    return;
  ev.sym = a ? y.a : y.b;
  if (gml_sym (sim->tab, a ? y.b : y.a)->kind == GML_SY_INT && is_counting_up (sim))
    gml_counted_tell (sim, s, ev.sym);
  if (a && gml_sym (sim->tab, y.b)->kind == GML_SY_INT)
    {
      ev.sym = first_of_countdown (sim, s);
      if (ev.sym)
	gml_counted_tell (sim, s, ev.sym);
      tell_limit (&ev);
      return;
    }
  if (is_integer (sim, ev.sym) && gml_sym (sim->tab, a ? y.b : y.a)->kind != GML_SY_INT
      && !is_counter (sim, ev.sym))
    tell_limit (&ev);
}

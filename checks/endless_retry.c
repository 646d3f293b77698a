/* endless-retry (CWE-835): a loop that a failure leads round and round.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "checks/check.h"
#include "plugin/flow/look.h"
#include "plugin/ir/arena.h"

enum
{
  CALL_DEPTH = 3,
  STAYS = 1, /* or is being looked at */
  LEAVES
};

/* Whether calling FN takes time, or may not come back: it waits, ends the process, or is
   unknown.  */
static bool
pauses (struct gml_program *prog, gml_id fn, int depth)
{
  const struct gml_function *f = &prog->unit->functions[fn];
  const struct gml_model *m = gml_callee_model (prog, fn);
  if (m && !m->is_summary)
    return gml_model_effect (m, GML_E_BLOCK) || gml_model_effect (m, GML_E_NORETURN)
	   || gml_model_effect (m, GML_E_CALLBACK);
  if (!(f->flags & GML_FF_BODY) || depth == 0)
    return true;
  for (uint32_t k = 0; k < f->ncalls; k++)
    if (pauses (prog, f->calls[k], depth - 1))
      return true;
  return false;
}

static gml_id
block_of (const struct gml_function *fn, const struct gml_inst *inst)
{
  uint32_t k = (uint32_t) (inst - fn->insts);
  for (gml_id b = 1; b < fn->nblocks; b++)
    if (k >= fn->blocks[b].insts && k < fn->blocks[b].insts + fn->blocks[b].ninsts)
      return b;
  return 0;
}

/* The comparison that V is, and whether it is negated on the way.  */
static const struct gml_inst *
comparison (const struct gml_function *fn, gml_id v, bool *negated)
{
  *negated = false;
  for (int k = 0; v && k < 6; k++)
    {
      const struct gml_inst *i
	= fn->values[v].kind == GML_V_INST ? &fn->insts[fn->values[v].ref] : NULL;
      bool zero;
      if (!i)
	return NULL;
      zero = i->op == GML_I_BIN && fn->values[i->b].kind == GML_V_INT && fn->values[i->b].num == 0
	     && fn->values[gml_look_through (fn, i->a)].kind == GML_V_INST
	     && fn->insts[fn->values[gml_look_through (fn, i->a)].ref].op == GML_I_BIN;
      if (i->op == GML_I_BIN && !((i->sub == GML_B_NE || i->sub == GML_B_EQ) && zero))
	return i;
      if ((i->op == GML_I_UN && i->sub == GML_U_LNOT) || (i->op == GML_I_BIN && i->sub == GML_B_EQ))
	*negated = !*negated;
      else if (i->op != GML_I_CAST && i->op != GML_I_BIN)
	return NULL;
      v = i->a;
    }
  return NULL;
}

/* Whether V is RESULT, through casts and phis that are copies of it.  */
static bool
is_result (const struct gml_function *fn, gml_id v, gml_id result)
{
  return gml_look_through (fn, v) == gml_look_through (fn, result)
	 || (fn->values[v].var && fn->values[v].var == fn->values[result].var);
}

/* The successor of block B that RESULT, being FAILURE, leads to; 0 if B doesn't test it.  */
static gml_id
on_failure (const struct gml_function *fn, const struct gml_block *b, gml_id result,
	    gml_int failure)
{
  bool negated;
  const struct gml_inst *i = b->term == GML_X_BRANCH ? comparison (fn, b->value, &negated) : NULL;
  int truth;
  if (!i || !is_result (fn, i->a, result) || fn->values[i->b].kind != GML_V_INT)
    return 0;
  truth = gml_ival_compare (i->sub, gml_ival_make (failure, failure),
			    gml_ival_make (fn->values[i->b].num, fn->values[i->b].num));
  if (truth < 0)
    return 0;
  return fn->edges[fn->edge_lists[b->succs + ((truth != 0) == negated)]].to;
}

/* Whether the branch of B is about the program's own mind (`while (running)'), which a
   failure doesn't change: a variable in memory, or a constant.  errno is none.  */
static bool
is_own_mind (const struct gml_event *ev, const struct gml_block *b)
{
  const struct gml_function *fn = ev->sim->fn;
  bool negated;
  const struct gml_inst *i = comparison (fn, b->value, &negated);
  gml_id v = gml_look_through (fn, i ? i->a : b->value), place;
  if (fn->values[v].kind != GML_V_INST || fn->insts[fn->values[v].ref].op != GML_I_LOAD)
    return false;
  place = fn->insts[fn->values[v].ref].place;
  for (; fn->places[place].parent; place = fn->places[place].parent)
    if (fn->places[place].kind == GML_P_ELEM)
      return false; /* of a table that is gone through */
  if (fn->places[place].kind != GML_P_DEREF)
    return true;
  v = gml_look_through (fn, fn->places[place].ref);
  return fn->values[v].kind == GML_V_PARAM
	 || (fn->values[v].kind == GML_V_INST && fn->insts[fn->values[v].ref].op == GML_I_LOAD);
}

struct walk
{
  const struct gml_event *ev;
  gml_id home; /* the call's block */
  uint8_t *seen;
  bool back; /* the call is reached again */
};

static bool
has_pause (const struct gml_event *ev, const struct gml_block *block)
{
  const struct gml_function *fn = ev->sim->fn;
  for (uint32_t k = 0; k < block->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[block->insts + k];
      if (i->op == GML_I_CALL && (!i->callee || pauses (ev->sim->prog, i->callee, CALL_DEPTH)))
	return true;
    }
  return false;
}

static bool is_same_again (const struct walk *w, gml_id v, int depth);

/* Whether CALL is made again with the same arguments.  */
static bool
is_same_call (const struct walk *w, const struct gml_inst *call, int depth)
{
  for (uint32_t a = 0; a < call->nargs; a++)
    if (!is_same_again (w, w->ev->sim->fn->args[call->args + a], depth))
      return false;
  return true;
}

/* Whether PLACE is always in the same object.  */
static bool
is_same_place (const struct walk *w, gml_id place, int depth)
{
  const struct gml_function *fn = w->ev->sim->fn;
  for (; fn->places[place].parent; place = fn->places[place].parent)
    if (fn->places[place].kind == GML_P_ELEM && fn->values[fn->places[place].ref].kind != GML_V_INT)
      return false;
  return fn->places[place].kind != GML_P_DEREF
	 || is_same_again (w, fn->places[place].ref, depth - 1);
}

/* Whether phi V keeps its value on the way that the failure takes.  */
static bool
is_kept (const struct walk *w, gml_id v)
{
  const struct gml_function *fn = w->ev->sim->fn;
  const struct gml_phi *phi = &fn->phis[fn->values[v].ref];
  for (gml_id b = 1; b < fn->nblocks; b++)
    {
      const struct gml_block *block = &fn->blocks[b];
      if (phi < &fn->phis[block->phis] || phi >= &fn->phis[block->phis + block->nphis])
	continue;
      for (uint32_t k = 0; k < block->npreds; k++)
	{
	  gml_id from = fn->edges[fn->edge_lists[block->preds + k]].from;
	  gml_id arg = gml_look_through (fn, fn->args[phi->args + k]);
	  if (w->seen[from] == STAYS && arg != v && fn->values[arg].kind != GML_V_PHI)
	    return false;
	}
    }
  return true;
}

/* Whether V is the same whenever the failure leads back to the call: nothing in the loop makes
   another one of it.  What a resource is opened with anew counts for it.  */
static bool
is_same_again (const struct walk *w, gml_id v, int depth)
{
  const struct gml_function *fn = w->ev->sim->fn;
  const struct gml_value *value = &fn->values[v];
  const struct gml_inst *i = value->kind == GML_V_INST ? &fn->insts[value->ref] : NULL;
  if (value->kind == GML_V_PHI)
    return is_kept (w, v);
  if (depth <= 0)
    return false;
  if (!i)
    return value->kind == GML_V_ADDR ? is_same_place (w, value->ref, depth)
				     : value->kind != GML_V_UNKNOWN;
  switch (i->op)
    {
    case GML_I_CAST:
    case GML_I_UN:
      return is_same_again (w, i->a, depth - 1);
    case GML_I_BIN:
      return is_same_again (w, i->a, depth - 1) && is_same_again (w, i->b, depth - 1);
    case GML_I_LOAD:
      return is_same_place (w, i->place, depth);
    case GML_I_CALL:
      if (w->seen[block_of (fn, i)] == 0 && block_of (fn, i) != w->home)
	return true; /* before the loop */
      return i->callee && is_same_call (w, i, depth - 1)
	     && gml_model_effect (gml_callee_model (w->ev->sim->prog, i->callee), GML_E_ACQUIRE);
    default:
      return false;
    }
}

/* Whether the branch of BLOCK goes the way that it went before, whatever the failure was: on
   numbers that nothing changes, or on whether another call opened something.  */
static bool
is_settled (const struct walk *w, const struct gml_block *block)
{
  const struct gml_function *fn = w->ev->sim->fn;
  bool negated;
  const struct gml_inst *i = comparison (fn, block->value, &negated);
  gml_id v = i ? gml_look_through (fn, i->a) : 0;
  const struct gml_inst *of
    = v && fn->values[v].kind == GML_V_INST ? &fn->insts[fn->values[v].ref] : NULL;
  if (of && of->op == GML_I_CALL)
    return of != w->ev->inst && of->callee
	   && gml_model_effect (gml_callee_model (w->ev->sim->prog, of->callee), GML_E_ACQUIRE);
  return i && is_same_again (w, i->a, 6) && is_same_again (w, i->b, 6);
}

/* Whether all ways from block B lead back to the call, with neither a pause nor an end.  */
static bool
comes_back (struct walk *w, gml_id b)
{
  const struct gml_function *fn = w->ev->sim->fn;
  const struct gml_block *block = &fn->blocks[b];
  uint32_t stay = 0;
  if (b == w->home)
    {
      w->back = true;
      return true;
    }
  if (w->seen[b])
    return w->seen[b] == STAYS;
  w->seen[b] = STAYS;
  if (!has_pause (w->ev, block)
      && (block->term == GML_X_GOTO || block->term == GML_X_BRANCH || block->term == GML_X_SWITCH))
    for (uint32_t k = 0; k < block->nsuccs; k++)
      stay += comes_back (w, fn->edges[fn->edge_lists[block->succs + k]].to);
  if (!stay
      || (stay < block->nsuccs
	  && !(block->term == GML_X_BRANCH
	       && (is_own_mind (w->ev, block) || is_settled (w, block)))))
    w->seen[b] = LEAVES;
  return w->seen[b] == STAYS;
}

static void
endless_retry (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_function *fn = ev->sim->fn;
  const struct gml_effect *e = gml_model_effect (ev->model, GML_E_BLOCK),
			  *f = gml_model_effect (ev->model, GML_E_FAILS);
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  struct walk w = { .ev = ev };
  bool brings
    = gml_model_effect (ev->model, GML_E_ACQUIRE) || gml_model_effect (ev->model, GML_E_TAINT);
  gml_int failure = f && f->when.op == GML_O_EQ ? f->when.num : -1;
  if (!e || !f || ev->model->is_method || !ev->inst->result || f->when.op == GML_O_NULL
      || f->when.op == GML_O_FALSE || f->when.op == GML_O_NE)
    return;
  w.home = block_of (fn, ev->inst);
  for (gml_id b = w.home; w.home && b < fn->nblocks; b++)
    {
      gml_id to = on_failure (fn, &fn->blocks[b], ev->inst->result, failure);
      if (!to)
	continue;
      w.seen = GML_NEW_ARRAY (ev->sim->arena, uint8_t, fn->nblocks + 1);
      if (to != w.home && comes_back (&w, to) && w.back
	  && (brings || is_same_call (&w, ev->inst, 6)))
	{
	  struct gml_trail t = { .kind = GML_TR_ARITH,
				 .loc = fn->blocks[b].loc,
				 .text = "whatever the failure was, it is tried again at once" };
	  story.from = t.loc ? &t : NULL;
	  story.last
	    = "no descriptor left (EMFILE), no network: such failures last, and the loop spins";
	  gml_tell (rule, ev, &story,
		    "this loop calls '%s' again after any failure, without a pause",
		    gml_name_of_function (ev, ev->callee));
	}
      return; /* the first test is the one */
    }
}

const struct gml_check gml_check_endless_retry = { GML_EV_BIT (GML_EV_SEEN), endless_retry };

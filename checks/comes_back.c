/* Failures that lead back to the call that failed.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "checks/comes_back.h"
#include "plugin/flow/look.h"
#include "plugin/ir/arena.h"

enum
{
  CALL_DEPTH = 3,
  MAX_NEAR = 500, /* blocks that a retry may be made of */
  STAYS = 1,      /* or is being looked at */
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

struct walk
{
  const struct gml_event *ev;
  gml_id home; /* the call's block */
  uint8_t *seen;
  uint8_t *near; /* blocks that the failure may lead to before the call is made again */
  bool back;     /* the call is reached again */
};

static bool
has_pause (const struct gml_event *ev, const struct gml_block *block)
{
  const struct gml_function *fn = ev->sim->fn;
  for (uint32_t k = 0; k < block->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[block->insts + k];
      if (i->op == GML_I_CALL && i != ev->inst
	  && (!i->callee || pauses (ev->sim->prog, i->callee, CALL_DEPTH)))
	return true;
    }
  return false;
}

/* The variable that PLACE lies in, or the pointer that it is reached through.  */
static gml_id
root_of (const struct gml_function *fn, gml_id place)
{
  while (fn->places[place].parent)
    place = fn->places[place].parent;
  return place;
}

/* Whether a store on the way that the failure takes may change what PLACE holds.  */
static bool
is_written_near (const struct walk *w, gml_id place)
{
  const struct gml_function *fn = w->ev->sim->fn;
  const struct gml_place *root = &fn->places[root_of (fn, place)];
  for (gml_id b = 1; b < fn->nblocks; b++)
    for (uint32_t k = 0; w->near[b] && k < fn->blocks[b].ninsts; k++)
      {
	const struct gml_inst *i = &fn->insts[fn->blocks[b].insts + k];
	const struct gml_place *to
	  = i->op == GML_I_STORE ? &fn->places[root_of (fn, i->place)] : NULL;
	if (to && to->kind == root->kind && (to->kind == GML_P_DEREF || to->ref == root->ref)
	    && fn->places[i->place].type == fn->places[place].type)
	  return true;
      }
  return false;
}

/* Whether the branch of B is about the program's own mind (`while (running)'), which a
   failure doesn't change: a variable in memory, or a constant.  errno is none.  */
static bool
is_own_mind (const struct walk *w, const struct gml_block *b)
{
  const struct gml_function *fn = w->ev->sim->fn;
  bool negated;
  const struct gml_inst *i = gml_look_comparison (fn, b->value, &negated);
  gml_id v = gml_look_through (fn, i ? i->a : b->value), place;
  if (fn->values[v].kind != GML_V_INST || fn->insts[fn->values[v].ref].op != GML_I_LOAD)
    return false;
  place = fn->insts[fn->values[v].ref].place;
  if (is_written_near (w, place))
    return false;
  for (; fn->places[place].parent; place = fn->places[place].parent)
    if (fn->places[place].kind == GML_P_ELEM)
      return false; /* of a table that is gone through */
  if (fn->places[place].kind != GML_P_DEREF)
    return true;
  v = gml_look_through (fn, fn->places[place].ref);
  return fn->values[v].kind == GML_V_PARAM
	 || (fn->values[v].kind == GML_V_INST && fn->insts[fn->values[v].ref].op == GML_I_LOAD);
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

/* Whether phi PHI has value V, itself perhaps, on the ways that the failure takes.  */
static bool
is_kept (const struct walk *w, const struct gml_phi *phi, gml_id v, int depth)
{
  const struct gml_function *fn = w->ev->sim->fn;
  for (gml_id b = 1; b < fn->nblocks; b++)
    {
      const struct gml_block *block = &fn->blocks[b];
      if (phi < &fn->phis[block->phis] || phi >= &fn->phis[block->phis + block->nphis])
	continue;
      for (uint32_t k = 0; k < block->npreds; k++)
	{
	  gml_id from = fn->edges[fn->edge_lists[block->preds + k]].from;
	  gml_id arg = gml_look_through (fn, fn->args[phi->args + k]);
	  if (w->near[from] && arg != v
	      && !(depth > 0 && fn->values[arg].kind == GML_V_PHI
		   && is_kept (w, &fn->phis[fn->values[arg].ref], v, depth - 1)))
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
    return is_kept (w, &fn->phis[value->ref], v, depth);
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
      return !is_written_near (w, i->place) && is_same_place (w, i->place, depth);
    case GML_I_CALL:
      if (!w->near[gml_look_block (fn, i)] && gml_look_block (fn, i) != w->home)
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
  const struct gml_inst *i = gml_look_comparison (fn, block->value, &negated);
  gml_id v = i ? gml_look_through (fn, i->a) : 0;
  const struct gml_inst *of
    = v && fn->values[v].kind == GML_V_INST ? &fn->insts[fn->values[v].ref] : NULL;
  if (of && of->op == GML_I_CALL)
    return of != w->ev->inst && of->callee
	   && gml_model_effect (gml_callee_model (w->ev->sim->prog, of->callee), GML_E_ACQUIRE);
  return i && is_same_again (w, i->a, 6) && is_same_again (w, i->b, 6);
}

/* Marks where B leads to short of the call; false if that is more than is worth a look.  */
static bool
mark_near (struct walk *w, gml_id b)
{
  const struct gml_function *fn = w->ev->sim->fn;
  gml_id queue[MAX_NEAR];
  uint32_t n = 0, done = 0;
  queue[n++] = b;
  w->near[b] = 1;
  while (done < n)
    {
      const struct gml_block *block = &fn->blocks[queue[done++]];
      for (uint32_t k = 0; k < block->nsuccs; k++)
	{
	  gml_id to = fn->edges[fn->edge_lists[block->succs + k]].to;
	  if (w->near[to] || to == w->home)
	    continue;
	  if (n == MAX_NEAR)
	    return false;
	  w->near[to] = 1;
	  queue[n++] = to;
	}
    }
  return true;
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
      w->back = !has_pause (w->ev, block); /* before the call, in its own block */
      return w->back;
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
	  && !(block->term == GML_X_BRANCH && (is_own_mind (w, block) || is_settled (w, block)))))
    w->seen[b] = LEAVES;
  return w->seen[b] == STAYS;
}

bool
gml_comes_back (const struct gml_event *ev, gml_id home, gml_id to, bool same_only)
{
  uint32_t nblocks = ev->sim->fn->nblocks + 1;
  struct walk w = { .ev = ev, .home = home };
  w.seen = GML_NEW_ARRAY (ev->sim->arena, uint8_t, nblocks);
  w.near = GML_NEW_ARRAY (ev->sim->arena, uint8_t, nblocks);
  return (to == home || mark_near (&w, to)) && comes_back (&w, to) && w.back
	 && (!same_only || is_same_call (&w, ev->inst, 6));
}

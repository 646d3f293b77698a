/* endless-retry (CWE-835): a loop that a failure leads round and round; endless-loop
   (CWE-835): an event loop that nothing ends.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "checks/check.h"
#include "plugin/flow/functor.h"
#include "plugin/flow/look.h"
#include "plugin/ir/arena.h"

enum
{
  CALL_DEPTH = 3
};

/* ---- endless-retry --------------------------------------------------------------------------- */

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

enum
{
  STAYS = 1, /* or is being looked at */
  LEAVES
};

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
      || (stay < block->nsuccs && !(block->term == GML_X_BRANCH && is_own_mind (w->ev, block))))
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
  gml_int failure = f && f->when.op == GML_O_EQ ? f->when.num : -1;
  /* Who fails to send goes on with the next one.  */
  if (!gml_model_effect (ev->model, GML_E_ACQUIRE) && !gml_model_effect (ev->model, GML_E_TAINT))
    return;
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
      if (to != w.home && comes_back (&w, to) && w.back)
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

/* ---- endless-loop -------------------------------------------------------------------------- */

static bool
lies_in (const struct gml_function *fn, gml_id place, gml_id local)
{
  while (place && fn->places[place].parent)
    place = fn->places[place].parent;
  return place && fn->places[place].kind == GML_P_LOCAL && fn->places[place].ref == local;
}

static bool
is_address (const struct gml_function *fn, gml_id v, gml_id local)
{
  v = v ? gml_look_through (fn, v) : 0;
  return v && fn->values[v].kind == GML_V_ADDR && lies_in (fn, fn->values[v].ref, local);
}

/* Whether anybody gets to know of LOCAL who may end it: by its address, stored or handed
   to a call that does more than running, making or destroying it.  */
static bool
is_known (const struct gml_event *ev, gml_id local)
{
  const struct gml_function *fn = ev->sim->fn;
  for (uint32_t k = 1; k < fn->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      uint32_t flags;
      if (i->op == GML_I_STORE && is_address (fn, i->a, local))
	return true;
      if (i->op != GML_I_CALL)
	continue;
      flags = i->callee ? ev->sim->unit->functions[i->callee].flags : 0;
      for (uint32_t a = 0; a < i->nargs; a++)
	if (is_address (fn, fn->args[i->args + a], local)
	    && (a || (i->callee != ev->callee && !(flags & (GML_FF_CTOR | GML_FF_DTOR)))))
	  return true;
    }
  return false;
}

static void
endless_loop (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_function *fn = ev->sim->fn;
  const struct gml_effect *e = gml_configures (ev->sim->prog, ev->callee, "event-loop");
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  gml_id place;
  if (!e || !ev->model->is_method || !ev->inst->nargs)
    return;
  place = gml_look_place (fn, gml_look_arg (fn, ev->inst, 0));
  while (place && fn->places[place].parent)
    place = fn->places[place].parent;
  if (!place || fn->places[place].kind != GML_P_LOCAL || fn->locals[fn->places[place].ref].is_param
      || is_known (ev, fn->places[place].ref))
    return;
  story.resource = gml_text (ev->sim->unit, fn->locals[fn->places[place].ref].name);
  story.last = "connect what is waited for, and a timer, to its 'quit' before";
  gml_tell (rule, ev, &story, "nothing is there to end event loop '%s', which runs here",
	    story.resource);
}

const struct gml_check gml_check_endless_retry = { GML_EV_BIT (GML_EV_SEEN), endless_retry };
const struct gml_check gml_check_endless_loop = { GML_EV_BIT (GML_EV_SEEN), endless_loop };

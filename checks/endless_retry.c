/* endless-retry (CWE-835): a loop that a failure leads round and round.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "checks/comes_back.h"
#include "plugin/flow/look.h"

/* Whether V is RESULT, through casts and phis that are copies of it.  */
static bool
is_result (const struct gml_function *fn, gml_id v, gml_id result)
{
  return gml_look_through (fn, v) == gml_look_through (fn, result)
	 || (fn->values[v].var && fn->values[v].var == fn->values[result].var);
}

/* What comparison I looks at; of `!ok', compared with zero, ok, and the answer is the other.  */
static gml_id
compared (const struct gml_event *ev, const struct gml_inst *i, bool *negated)
{
  const struct gml_function *fn = ev->sim->fn;
  gml_id v = gml_look_through (fn, i->a);
  const struct gml_inst *un
    = fn->values[v].kind == GML_V_INST ? &fn->insts[fn->values[v].ref] : NULL;
  if (!un || un->op != GML_I_UN || fn->values[i->b].kind != GML_V_INT || fn->values[i->b].num != 0)
    return i->a;
  if (un->sub != GML_U_LNOT
      && !(un->sub == GML_U_NOT && ev->sim->unit->types[fn->values[v].type].kind == GML_T_BOOL))
    return i->a;
  *negated = !*negated;
  return un->a;
}

/* The successor of block B that RESULT, being FAILURE, leads to; 0 if B doesn't test it.  */
static gml_id
on_failure (const struct gml_event *ev, const struct gml_block *b, gml_int failure)
{
  const struct gml_function *fn = ev->sim->fn;
  gml_id result = ev->inst->result;
  bool negated;
  const struct gml_inst *i
    = b->term == GML_X_BRANCH ? gml_look_comparison (fn, b->value, &negated) : NULL;
  gml_id a = i ? compared (ev, i, &negated) : 0;
  int truth;
  if (!i || !is_result (fn, a, result) || fn->values[i->b].kind != GML_V_INT)
    return 0;
  truth = gml_ival_compare (i->sub, gml_ival_make (failure, failure),
			    gml_ival_make (fn->values[i->b].num, fn->values[i->b].num));
  if (truth < 0)
    return 0;
  return fn->edges[fn->edge_lists[b->succs + ((truth != 0) == negated)]].to;
}

/* The number that means failure of a call that is worth a look; false if this is none.  Of
   methods it is those that are to bring something about: what only looks whether something
   has come may ask for ever.  */
static bool
failure_of (const struct gml_model *m, gml_int *failure)
{
  const struct gml_effect *f = gml_model_effect (m, GML_E_FAILS);
  if (f && gml_model_brings_about (m) && f->when.op == GML_O_FALSE && f->grave >= GML_G_MEDIUM)
    {
      *failure = 0;
      return true;
    }
  if (!f || m->is_method || !gml_model_effect (m, GML_E_BLOCK) || f->when.op == GML_O_NULL
      || f->when.op == GML_O_FALSE || f->when.op == GML_O_NE)
    return false;
  *failure = f->when.op == GML_O_EQ ? f->when.num : -1;
  return true;
}

static void
endless_retry (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_function *fn = ev->sim->fn;
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  bool brings
    = gml_model_effect (ev->model, GML_E_ACQUIRE) || gml_model_effect (ev->model, GML_E_TAINT);
  gml_id home;
  gml_int failure;
  if (!ev->inst->result || !failure_of (ev->model, &failure))
    return;
  home = gml_look_block (fn, ev->inst);
  for (gml_id b = home; home && b < fn->nblocks; b++)
    {
      gml_id to = on_failure (ev, &fn->blocks[b], failure);
      if (!to)
	continue;
      if (gml_comes_back (ev, home, to, !brings))
	{
	  struct gml_trail t = { .kind = GML_TR_ARITH,
				 .loc = fn->blocks[b].loc,
				 .text = "whatever the failure was, it is tried again at once" };
	  story.from = t.loc ? &t : NULL;
	  story.last
	    = ev->model->is_method
		? "a port in use, nobody who listens: such failures last, and the loop spins"
		: "no descriptor left (EMFILE), no network: such failures last, and the loop"
		  " spins";
	  gml_tell (rule, ev, &story,
		    "this loop calls '%s' again after any failure, without a pause",
		    gml_name_of_function (ev, ev->callee));
	}
      return; /* the first test is the one */
    }
}

const struct gml_check gml_check_endless_retry = { GML_EV_BIT (GML_EV_SEEN), endless_retry };

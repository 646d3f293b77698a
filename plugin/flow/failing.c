/* Paths on which a call is known to have failed.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/failing.h"

#include <string.h>

#include "checks/check.h"
#include "plugin/flow/result.h"
#include "plugin/flow/slots.h"
#include "plugin/flow/tested.h"

/* ---- Which call ---------------------------------------------------------------------- */

/* The result that condition COND looks at; 0 none, or more than one.  */
static uint32_t
result_in (const struct gml_sim *sim, uint32_t cond)
{
  for (;;)
    {
      const struct gml_sym *y = gml_sym (sim->tab, cond);
      switch (y->kind)
	{
	case GML_SY_CAST:
	case GML_SY_UN:
	  cond = y->a;
	  break;
	case GML_SY_BIN:
	  if (!gml_bin_is_compare (y->sub))
	    return 0;
	  cond
	    = gml_sym (sim->tab, gml_sym_strip (sim->tab, y->a))->kind == GML_SY_INT ? y->b : y->a;
	  break;
	default:
	  return y->kind == GML_SY_FRESH ? cond : 0;
	}
    }
}

/* The effect by which the call behind SYM, which is within NOW, has failed for sure, or
   null; *INST is that call.  */
static const struct gml_effect *
failed_for_sure (struct gml_sim *sim, const struct gml_state *s, uint32_t sym, struct gml_ival now,
		 gml_id *inst)
{
  const struct gml_fact *f = gml_state_fact (s, sym);
  const struct gml_model *m;
  const struct gml_effect *e;
  const struct gml_type *type = gml_sim_type_of (sim, sym);
  if (!f || !(f->flags & GML_FACT_FAILS) || !f->source)
    return NULL;
  *inst = gml_result_of (sim, f->source->sym);
  m = f->source->callee ? gml_callee_model (sim->prog, f->source->callee) : NULL;
  e = m && *inst ? gml_model_failure (m) : NULL;
  if (!e || !gml_outcome_can (e->when, type, now, true)
      || gml_outcome_can (e->when, type, now, false))
    return NULL;
  return e;
}

/* ---- What is done about it ---------------------------------------------------------------- */

static bool
is_harmless (const struct gml_effect *e)
{
  switch (e->kind)
    {
    case GML_E_FAILS:
    case GML_E_RANGE:
    case GML_E_TAINT:
    case GML_E_SIZE:
    case GML_E_ALIAS:
    case GML_E_BLOCK:
    case GML_E_OBSOLETE:
    case GML_E_BORROW:
    case GML_E_NONNULL:
    case GML_E_TERMINATES:
    case GML_E_END:
    case GML_E_PARTIAL:
    case GML_E_TEST:
      return true;
    case GML_E_USE:
      return !e->to;
    case GML_E_COPY:
      return e->b.base != GML_SLOT_NONE;
    default:
      return false;
    }
}

/* Whether a call of INST at most tells somebody: it changes nothing, and comes back.  */
static bool
only_tells (struct gml_sim *sim, const struct gml_inst *inst)
{
  const struct gml_model *m = NULL;
  if (inst->flags & GML_IF_NORETURN)
    return false;
  if (inst->sub == GML_C_KNOWN)
    m = gml_callee_model (sim->prog, inst->callee);
  if (!m)
    return false;
  for (unsigned k = 0; k < m->neffects; k++)
    if (!is_harmless (&m->effects[k]))
      return false;
  for (unsigned r = 0; r < m->nrows; r++)
    for (unsigned k = 0; k < m->rows[r].neffects; k++)
      if (!is_harmless (&m->rows[r].effects[k]))
	return false;
  return true;
}

/* Whether PLACE is one that only the compiler knows: a temporary object's.  */
static bool
is_temporary (const struct gml_function *fn, gml_id place)
{
  while (fn->places[place].parent)
    place = fn->places[place].parent;
  return fn->places[place].kind == GML_P_LOCAL && fn->locals[fn->places[place].ref].is_artificial;
}

static bool
block_only_tells (struct gml_sim *sim, const struct gml_block *b)
{
  for (uint32_t k = b->insts; k < b->insts + b->ninsts; k++)
    {
      const struct gml_inst *i = &sim->fn->insts[k];
      switch (i->op)
	{
	case GML_I_CALL:
	  if (!only_tells (sim, i))
	    return false;
	  break;
	case GML_I_STORE:
	case GML_I_COPY:
	case GML_I_ZERO:
	  if (!is_temporary (sim->fn, i->place))
	    return false;
	  break;
	case GML_I_ASM:
	case GML_I_OTHER:
	  return false;
	default:
	  break;
	}
    }
  return b->term == GML_X_GOTO;
}

static const struct gml_edge *
only_succ (const struct gml_sim *sim, const struct gml_block *b)
{
  return &sim->fn->edges[sim->fn->edge_lists[b->succs]];
}

/* Where EDGE leads after blocks that merely jump on.  */
static gml_id
lands (const struct gml_sim *sim, gml_id edge)
{
  gml_id to = sim->fn->edges[edge].to;
  for (int k = 0; k < 4; k++)
    {
      const struct gml_block *b = &sim->fn->blocks[to];
      if (b->term != GML_X_GOTO || b->ninsts || b->nphis)
	break;
      to = only_succ (sim, b)->to;
    }
  return to;
}

/* Whether all that BLOCK does is to begin the next round of a loop.  */
static bool
goes_back (const struct gml_sim *sim, gml_id block)
{
  const struct gml_block *b = &sim->fn->blocks[block];
  return b->term == GML_X_GOTO && !b->ninsts && !b->nphis
	 && only_succ (sim, b)->flags & GML_EF_BACK;
}

/* Whether each phi of BLOCK gets the same by edge CAME as by all others.  */
static bool
same_values (const struct gml_sim *sim, gml_id block, const struct gml_edge *came)
{
  const struct gml_function *fn = sim->fn;
  const struct gml_block *b = &fn->blocks[block];
  uint32_t at = 0;
  while (at < b->npreds && &fn->edges[fn->edge_lists[b->preds + at]] != came)
    at++;
  for (uint32_t p = 0; p < b->nphis; p++)
    for (uint32_t k = 0; k < b->npreds; k++)
      if (fn->args[fn->phis[b->phis + p].args + k] != fn->args[fn->phis[b->phis + p].args + at])
	return false;
  return true;
}

enum
{
  MAX_TELLING = 16
}; /* blocks: a C++ stream has many */

/* Whether EDGE leads through nothing but messages to where several paths meet: the block,
   or 0.  */
static gml_id
meets_after_messages (struct gml_sim *sim, gml_id edge)
{
  const struct gml_edge *came = &sim->fn->edges[edge];
  for (int k = 0; k < MAX_TELLING; k++)
    {
      const struct gml_block *b = &sim->fn->blocks[came->to];
      if (came->flags & GML_EF_BACK)
	return 0;
      if (b->npreds > 1)
	return k > 0 && same_values (sim, came->to, came) && !goes_back (sim, came->to) ? came->to
											: 0;
      if (!block_only_tells (sim, b))
	return 0;
      came = only_succ (sim, b);
    }
  return 0;
}

/* ---- Branches -------------------------------------------------------------------------------- */

static void
tell (struct gml_sim *sim, struct gml_state *s, gml_id inst, gml_id edge, gml_id other)
{
  gml_id meets = meets_after_messages (sim, edge);
  struct gml_event ev = { .kind = GML_EV_SWALLOWED,
			  .sim = sim,
			  .state = s,
			  .inst = &sim->fn->insts[inst],
			  .callee = sim->fn->insts[inst].callee };
  if (!meets)
    return;
  ev.loc = sim->fn->blocks[sim->block].loc;
  ev.model = gml_callee_model (sim->prog, ev.callee);
  ev.effect = gml_model_failure (ev.model);
  ev.sym = ev.inst->result ? sim->env[ev.inst->result] : 0;
  ev.at_once = meets == lands (sim, other);
  gml_checks_run (&ev);
}

/* What COND, just assumed in S, says of a call: the effect by which it has failed for
   sure, or null.  */
static const struct gml_effect *
learn (struct gml_sim *sim, struct gml_state *s, uint32_t cond, gml_id *inst)
{
  uint32_t sym = result_in (sim, cond);
  struct gml_ival now = sym ? gml_eval (sim, s, sym) : gml_ival_all ();
  const struct gml_effect *e = sym ? failed_for_sure (sim, s, sym, now, inst) : NULL;
  /* `write (...) <= 0': nothing at all counts as failure here.  */
  const struct gml_effect *why = e;
  if (!e && sym && now.lo < 0 && now.hi == 0)
    why = failed_for_sure (sim, s, sym, gml_ival_make (now.lo, -1), inst);
  if (why && why->grave > s->failed)
    s->failed = why->grave;
  return e;
}

void
gml_failing_branch (struct gml_sim *sim, struct gml_state *s, uint32_t cond, gml_id edge,
		    gml_id other)
{
  gml_id inst;
  const struct gml_effect *e = learn (sim, s, cond, &inst);
  if (e && e->grave == GML_G_HIGH)
    tell (sim, s, inst, edge, other);
}

void
gml_failing_result (struct gml_sim *sim, struct gml_state *s, uint32_t cond)
{
  gml_id inst;
  learn (sim, s, cond, &inst);
}

/* ---- What the function's own result says --------------------------------------------------------- */

void
gml_failing_exit (struct gml_sim *sim, const struct gml_state *s, uint32_t result)
{
  struct gml_verdict *v = &sim->verdict;
  const struct gml_type *type = &sim->unit->types[sim->fn->type];
  struct gml_ival iv;
  bool failure, success;
  if (!result || sim->fn->flags & GML_FF_MAIN)
    return;
  iv = gml_eval (sim, s, result);
  if (type->kind == GML_T_INT && type->is_signed)
    {
      failure = iv.hi < 0;
      success = iv.lo >= 0;
    }
  else if (type->kind == GML_T_PTR || type->kind == GML_T_BOOL)
    {
      failure = iv.lo == 0 && iv.hi == 0;
      success = type->kind == GML_T_PTR ? !failure : iv.lo > 0;
    }
  else
    return;
  if (failure)
    {
      v->failures = true;
      v->least = iv.lo < v->least ? iv.lo : v->least;
      if (s->failed > v->grave)
	v->grave = s->failed;
    }
  v->successes |= success;
  v->mixed |= !failure && !success;
}

/* Whether a row of M says that the function fails, and that it matters.  */
static bool
says_failure (const struct gml_model *m)
{
  for (unsigned r = 0; r < m->nrows; r++)
    for (unsigned k = 0; k < m->rows[r].neffects; k++)
      if (m->rows[r].effects[k].kind == GML_E_FAILS && m->rows[r].effects[k].grave >= GML_G_MEDIUM)
	return true;
  return false;
}

static struct gml_effect *
begin (struct gml_effect *e, enum gml_effect_kind kind)
{
  memset (e, 0, sizeof *e);
  e->kind = (uint8_t) kind;
  e->a.base = e->b.base = e->c.base = GML_SLOT_NONE;
  return e;
}

bool
gml_failing_verdict (const struct gml_sim *sim, const struct gml_model *m, struct gml_effect *out)
{
  const struct gml_verdict *v = &sim->verdict;
  const struct gml_type *type = &sim->unit->types[sim->fn->type];
  if (!v->failures || !v->successes || v->mixed || v->grave < GML_G_MEDIUM || says_failure (m))
    return false;
  begin (out, GML_E_FAILS)->grave = v->grave;
  out->when.op = type->kind == GML_T_PTR    ? GML_O_NULL
		 : type->kind == GML_T_BOOL ? GML_O_FALSE
		 : v->least == -1           ? GML_O_EQ
					    : GML_O_LT;
  out->when.num = out->when.op == GML_O_EQ ? -1 : 0;
  return true;
}

/* ---- Who the process is ------------------------------------------------------------------ */

unsigned
gml_failing_identities (struct gml_sim *sim, struct gml_state *s, struct gml_effect *out)
{
  static const char *const names[GML_FAILING_IDENTITIES] = { "user-id", "group-id", "groups" };
  unsigned n = 0;
  for (unsigned k = 0; k < GML_FAILING_IDENTITIES; k++)
    {
      const struct gml_prop *p = gml_state_prop (s, 0, names[k]);
      struct gml_ival v;
      if (!p || !p->value)
	continue;
      begin (&out[n], GML_E_CONFIGURE)->name = p->name;
      if (!gml_slot_of_sym (sim, gml_sym_strip (sim->tab, p->value), 0, &out[n].b))
	{
	  v = gml_eval (sim, s, p->value);
	  out[n].b.base = GML_SLOT_CONST;
	  out[n].num = gml_ival_const (v) && v.hi < INT64_MAX ? (int64_t) v.lo : 1; /* not root */
	}
      n++;
    }
  return n;
}

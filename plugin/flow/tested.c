/* How the results of calls that can fail are tested.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/tested.h"

#include <sys/socket.h>

#include "checks/check.h"
#include "plugin/flow/result.h"
#include "plugin/ir/arena.h"

gml_id
gml_result_of (const struct gml_sim *sim, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (sim->tab, gml_sym_strip (sim->tab, sym));
  if (y->kind != GML_SY_FRESH || y->sub != GML_FR_RESULT || y->b > 1 || y->a >= sim->fn->ninsts
      || sim->fn->insts[y->a].op != GML_I_CALL)
    return 0;
  return y->a;
}

bool
gml_outcome_can (struct gml_outcome o, const struct gml_type *type, struct gml_ival v, bool truth)
{
  static const enum gml_bin ops[]
    = { [GML_O_EQ] = GML_B_EQ,   [GML_O_NE] = GML_B_NE,      [GML_O_LT] = GML_B_LT,
	[GML_O_LE] = GML_B_LE,   [GML_O_GT] = GML_B_GT,      [GML_O_GE] = GML_B_GE,
	[GML_O_NULL] = GML_B_EQ, [GML_O_NOTNULL] = GML_B_NE, [GML_O_TRUE] = GML_B_NE,
	[GML_O_FALSE] = GML_B_EQ };
  gml_int num = gml_int_as (type, o.num);
  int known;
  if (o.op == GML_O_ANY)
    return truth;
  known = gml_ival_compare (ops[o.op], v, gml_ival_make (num, num));
  return known < 0 || (known == 1) == truth;
}

/* ---- Records ----------------------------------------------------------------------- */

static struct gml_tested *
record (struct gml_sim *sim, gml_id inst)
{
  for (uint32_t k = 0; k < sim->ntested; k++)
    if (sim->tested[k].inst == inst)
      return &sim->tested[k];
  return NULL;
}

/* Whether the first argument of call INST is a socket for datagrams.  */
static bool
has_datagrams (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst)
{
  uint32_t sym = inst->nargs ? gml_sim_value (sim, sim->fn->args[inst->args]) : 0;
  const struct gml_prop *p
    = sym ? gml_state_prop (s, gml_sym_strip (sim->tab, sym), "socket-type") : NULL;
  struct gml_ival type;
  if (!p || !p->value)
    return false;
  type = gml_eval (sim, s, p->value);
  return !gml_ival_const (type) || (type.lo & 15) == SOCK_DGRAM || (type.lo & 15) == SOCK_RAW;
}

/* Whether E says that 0 from call INST means the end: the peer has gone.  */
static bool
zero_ends (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	   const struct gml_effect *e)
{
  const struct gml_resource *r;
  uint32_t sym;
  if (e->kind != GML_E_END || e->a.base == GML_SLOT_NONE)
    return e->kind == GML_E_END;
  sym = gml_slot_sym (sim, s, inst, &e->a, 0);
  r = sym ? gml_find_resource (sim, s, sym) : NULL;
  return r && r->kind && gml_api_kind_is (sim->api, r->kind, e->res)
	 && (!e->from || r->phase & e->from);
}

/* The record of the call whose result F, a fact that it may have failed, is about;
   made if there is none.  */
static struct gml_tested *
record_of (struct gml_sim *sim, struct gml_state *s, const struct gml_fact *f)
{
  gml_id inst = f->source ? gml_result_of (sim, f->source->sym) : 0;
  struct gml_tested *t = inst ? record (sim, inst) : NULL;
  const struct gml_model *m;
  if (t || !inst || sim->ntested == 64)
    return t;
  m = gml_callee_model (sim->prog, sim->fn->insts[inst].callee);
  if (!m || !gml_model_failure (m))
    return NULL;
  GML_GROW (sim->arena, sim->tested, sim->ntested, sim->cap_tested);
  t = &sim->tested[sim->ntested++];
  *t = (struct gml_tested){ .inst = inst, .result = f->source->sym, .source = f->source };
  t->fails = gml_how_it_fails (sim, s, &sim->fn->insts[inst], m);
  t->ever = gml_model_failure (m);
  t->range = gml_eval (sim, s, f->sym);
  t->datagrams = has_datagrams (sim, s, &sim->fn->insts[inst]);
  for (unsigned k = 0; k < m->neffects && !t->datagrams; k++)
    t->ends |= zero_ends (sim, s, &sim->fn->insts[inst], &m->effects[k]);
  return t;
}

/* The fact that SYM, without casts, is the result of a call that can fail.  */
static const struct gml_fact *
failing (const struct gml_sim *sim, const struct gml_state *s, uint32_t sym)
{
  const struct gml_fact *f;
  sym = gml_sym_strip (sim->tab, sym);
  if (gml_sym (sim->tab, sym)->kind != GML_SY_FRESH)
    return NULL;
  f = gml_state_fact (s, sym);
  return f && f->flags & GML_FACT_FAILS ? f : NULL;
}

/* A result is part of SYM, an expression that is tested: we do not know for what.  */
static void
look_inside (struct gml_sim *sim, struct gml_state *s, uint32_t sym, bool summed)
{
  struct gml_sym y = *gml_sym (sim->tab, sym);
  const struct gml_fact *f;
  struct gml_tested *t;
  switch (y.kind)
    {
    case GML_SY_BIN:
      if (gml_bin_is_compare (y.sub))
	return;
      summed = y.sub == GML_B_ADD || y.sub == GML_B_PTRADD;
      look_inside (sim, s, y.b, summed);
      look_inside (sim, s, y.a, summed);
      return;
    case GML_SY_UN:
      if (y.sub != GML_U_LNOT)
	look_inside (sim, s, y.a, false);
      return;
    case GML_SY_CAST:
      look_inside (sim, s, y.a, summed);
      return;
    case GML_SY_FRESH:
      f = failing (sim, s, sym);
      t = f ? record_of (sim, s, f) : NULL;
      if (t)
	*(summed ? &t->summed : &t->opaque) = true;
      return;
    default:
      return;
    }
}

/* Whether a result within NOW may mean FAILURE, or the contrary.  */
static bool
may_be (const struct gml_sim *sim, const struct gml_tested *t, struct gml_ival now, bool failure)
{
  return gml_outcome_can (t->fails->when, gml_sim_type_of (sim, t->result), now, failure);
}

/* ---- What is noted ------------------------------------------------------------------ */

static void
note (struct gml_sim *sim, struct gml_tested *t, const struct gml_test *test, struct gml_ival now)
{
  struct gml_test *have = NULL;
  for (unsigned k = 0; k < t->ntests && !have; k++)
    if (t->tests[k].key == test->key && t->tests[k].op == test->op && t->tests[k].sym == test->sym)
      have = &t->tests[k];
  if (!have && t->ntests == GML_TESTED_TESTS)
    {
      t->opaque = true;
      return;
    }
  if (!have)
    {
      have = &t->tests[t->ntests++];
      *have = *test;
    }
  else
    have->other = gml_ival_join (have->other, test->other);
  have->saw_failure |= may_be (sim, t, now, true);
  have->saw_success |= may_be (sim, t, now, false);
  t->range = gml_ival_join (t->range, now);
}

enum
{
  MAX_PHIS = 3
};

/* Whether VALUE is a constant on some ways: then it may stand for "none yet".  */
static bool
is_mixed (const struct gml_function *fn, gml_id value, int depth)
{
  const struct gml_value *v = &fn->values[value];
  if (v->kind == GML_V_INT)
    return depth < MAX_PHIS;
  if (v->kind == GML_V_INST && fn->insts[v->ref].op == GML_I_CAST)
    return is_mixed (fn, fn->insts[v->ref].a, depth);
  if (v->kind != GML_V_PHI || depth == 0)
    return false;
  for (gml_id b = 1; b < fn->nblocks; b++)
    for (uint32_t p = 0; p < fn->blocks[b].nphis; p++)
      for (uint32_t k = 0; fn->blocks[b].phis + p == v->ref && k < fn->blocks[b].npreds; k++)
	if (is_mixed (fn, fn->args[fn->phis[v->ref].args + k], depth - 1))
	  return true;
  return false;
}

/* VALUE, which is SYM, is compared with OTHER.  */
static void
compare (struct gml_sim *sim, struct gml_state *s, struct gml_test test, gml_id value,
	 uint32_t other)
{
  const struct gml_fact *f = failing (sim, s, test.sym);
  struct gml_tested *t;
  look_inside (sim, s, other, false);
  if (!f)
    look_inside (sim, s, test.sym, false);
  t = f ? record_of (sim, s, f) : NULL;
  if (!t)
    return;
  /* What came together with other values is not only this call's.  */
  if (gml_result_of (sim, f->sym) != t->inst || is_mixed (sim->fn, value, MAX_PHIS))
    t->opaque = true;
  if (test.key < t->inst) /* "none yet", on the way to the call's next round */
    t->opaque = true;
  test.other = gml_eval (sim, s, other);
  note (sim, t, &test, gml_eval (sim, s, f->sym));
}

void
gml_tested_compare (struct gml_sim *sim, struct gml_state *s, gml_id key, gml_id loc,
		    enum gml_bin op, gml_id a, gml_id b)
{
  uint32_t x = gml_sim_value (sim, a), y = gml_sim_value (sim, b);
  struct gml_test test = { .key = key, .loc = loc, .op = (uint8_t) op, .sym = x };
  if (failing (sim, s, x) || !failing (sim, s, y))
    {
      compare (sim, s, test, a, y);
      return;
    }
  test.sym = y;
  test.op = (uint8_t) gml_bin_swap (op);
  compare (sim, s, test, b, x);
}

void
gml_tested_truth (struct gml_sim *sim, struct gml_state *s, gml_id key, gml_id loc, gml_id value)
{
  uint32_t sym = gml_sim_value (sim, value);
  struct gml_test test = { .key = key, .loc = loc, .op = GML_B_NE, .sym = sym };
  compare (sim, s, test, value, gml_sym_int (sim->tab, gml_sim_type (sim, sym), 0));
}

void
gml_tested_switch (struct gml_sim *sim, struct gml_state *s, const struct gml_block *b)
{
  uint32_t sym = gml_sim_value (sim, b->value);
  gml_id type = gml_sim_type (sim, sym), key = sim->fn->ninsts + sim->fn->nblocks;
  for (uint32_t k = b->cases; k < b->cases + b->ncases; k++)
    {
      struct gml_test test = { .key = key + k, .loc = b->loc, .op = GML_B_EQ, .sym = sym };
      if (sim->fn->cases[k].lo == sim->fn->cases[k].hi)
	compare (sim, s, test, b->value, gml_sym_int (sim->tab, type, sim->fn->cases[k].lo));
      else
	look_inside (sim, s, sym, false);
    }
}

void
gml_tested_shared (struct gml_sim *sim, struct gml_state *s, uint32_t sym)
{
  const struct gml_fact *f = failing (sim, s, sym);
  struct gml_tested *t = f ? record_of (sim, s, f) : NULL;
  struct gml_ival now;
  if (!f)
    look_inside (sim, s, sym, false);
  if (!t)
    return;
  now = gml_eval (sim, s, f->sym);
  if (may_be (sim, t, now, true) && may_be (sim, t, now, false))
    t->shared = true;
  if (now.lo <= 0 && now.hi > 0) /* nothing or something */
    t->shared = true;
}

void
gml_tested_asked (struct gml_sim *sim, struct gml_state *s)
{
  const struct gml_trail *t = s->trail;
  while (t && !(t->sym && t->kind != GML_TR_BRANCH && gml_result_of (sim, t->sym)))
    t = t->parent;
  if (t)
    gml_tested_shared (sim, s, t->sym);
}

void
gml_tested_together (struct gml_sim *sim, const struct gml_fact *a, const struct gml_fact *b)
{
  gml_id x = a->source ? gml_result_of (sim, a->source->sym) : 0;
  gml_id y = b->source ? gml_result_of (sim, b->source->sym) : 0;
  for (uint32_t k = 0; x != y && k < sim->ntested; k++)
    if (sim->tested[k].inst == x || sim->tested[k].inst == y)
      sim->tested[k].opaque = true;
}

void
gml_tested_stored (struct gml_sim *sim, struct gml_state *s, uint32_t sym, uint32_t cell)
{
  const struct gml_fact *f;
  struct gml_tested *t;
  if (gml_cell (sim->tab, gml_cell (sim->tab, cell)->root)->kind == GML_CELL_LOCAL)
    return;
  f = failing (sim, s, sym);
  t = f ? record_of (sim, s, f) : NULL;
  if (t)
    t->stored = true;
}

void
gml_tested_used (struct gml_sim *sim, struct gml_state *s, uint32_t sym)
{
  gml_id inst = sim->ntested ? gml_result_of (sim, sym) : 0;
  struct gml_tested *t = inst ? record (sim, inst) : NULL;
  if (t && t->ntests && may_be (sim, t, gml_eval (sim, s, gml_sym_strip (sim->tab, sym)), true))
    t->used = true;
}

void
gml_tested_round (struct gml_sim *sim, struct gml_state *s, const struct gml_edge *e)
{
  uint32_t first = sim->fn->blocks[e->to].insts;
  for (uint32_t k = 0; k < sim->ntested; k++)
    {
      struct gml_tested *t = &sim->tested[k];
      struct gml_ival now = gml_eval (sim, s, t->result);
      if (t->ntests && t->inst >= first && gml_state_fact (s, t->result) && now.lo <= 0
	  && now.hi > 0)
	t->again = true;
    }
}

/* Whether instruction I makes more of VALUE than a test or a copy.  */
static bool
makes_use (const struct gml_function *fn, const struct gml_inst *i, gml_id value)
{
  bool compares = (i->op == GML_I_BIN && gml_bin_is_compare (i->sub))
		  || (i->op == GML_I_UN && i->sub == GML_U_LNOT) || i->op == GML_I_CAST;
  if (!compares && (i->a == value || i->b == value || i->c == value))
    return true;
  for (uint32_t k = 0; k < i->nargs; k++)
    if (fn->args[i->args + k] == value)
      return true;
  for (gml_id p = i->place; p; p = fn->places[p].parent)
    if (fn->places[p].ref == value
	&& (fn->places[p].kind == GML_P_DEREF || fn->places[p].kind == GML_P_ELEM))
      return true;
  return false;
}

static bool
only_tested (const struct gml_function *fn, gml_id value, int depth)
{
  for (uint32_t v = 1; v < fn->nvalues; v++) /* &p[value] */
    if (fn->values[v].kind == GML_V_ADDR)
      for (gml_id p = fn->values[v].ref; p; p = fn->places[p].parent)
	if (fn->places[p].ref == value && fn->places[p].kind == GML_P_ELEM)
	  return false;
  for (gml_id b = 1; b < fn->nblocks; b++)
    {
      const struct gml_block *block = &fn->blocks[b];
      if (block->term == GML_X_RETURN && block->value == value)
	return false;
      for (uint32_t p = 0; p < block->nphis; p++)
	for (uint32_t k = 0; k < block->npreds; k++)
	  if (fn->args[fn->phis[block->phis + p].args + k] == value)
	    return false;
    }
  for (uint32_t k = 1; k < fn->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      if (makes_use (fn, i, value)
	  || (i->op == GML_I_CAST && i->a == value
	      && (!depth || !only_tested (fn, i->result, depth - 1))))
	return false;
    }
  return true;
}

bool
gml_tested_only (const struct gml_sim *sim, gml_id inst)
{
  gml_id value = sim->fn->insts[inst].result;
  return value && only_tested (sim->fn, value, 4);
}

void
gml_tested_end (struct gml_sim *sim)
{
  struct gml_event ev = { .kind = GML_EV_TESTED, .sim = sim };
  for (uint32_t k = 0; k < sim->ntested; k++)
    {
      const struct gml_tested *t = &sim->tested[k];
      ev.inst = &sim->fn->insts[t->inst];
      ev.callee = ev.inst->callee;
      ev.loc = ev.inst->loc;
      ev.sym = t->result;
      ev.model = gml_callee_model (sim->prog, ev.callee);
      ev.effect = t->fails;
      ev.tested = t;
      if (ev.model)
	gml_checks_run (&ev);
    }
}

/* ---- What a test says ------------------------------------------------------------------ */

/* V as symbol SYM, casts over a result, holds it.  */
static gml_int
through_casts (const struct gml_sim *sim, uint32_t sym, gml_int v)
{
  const struct gml_sym *y = gml_sym (sim->tab, sym);
  const struct gml_type *type = &sim->unit->types[y->type];
  if (y->kind != GML_SY_CAST)
    return gml_int_as (type, v);
  v = through_casts (sim, y->a, v);
  if (type->kind == GML_T_BOOL)
    return v != 0;
  return gml_ival_fit (gml_ival_make (v, v), type).lo;
}

gml_int
gml_test_seen (const struct gml_sim *sim, const struct gml_test *t, gml_int v)
{
  return through_casts (sim, t->sym, v);
}

int
gml_test_holds (const struct gml_sim *sim, const struct gml_test *t, gml_int v)
{
  v = through_casts (sim, t->sym, v);
  return gml_ival_compare (t->op, gml_ival_make (v, v), t->other);
}

/* Summaries: what a function does, partitioned by its outcomes.
   SPDX-License-Identifier: GPL-3.0-or-later

   Each path that returns gives a row: the result's interval, what was known of
   the arguments, and effects.  Rows with the same effects are one.  */

#include <string.h>

#include "plugin/flow/byvalue.h"
#include "plugin/flow/exits.h"
#include "plugin/flow/failing.h"
#include "plugin/flow/formula.h"
#include "plugin/flow/result.h"
#include "plugin/flow/slots.h"
#include "plugin/flow/written.h"
#include "plugin/ir/arena.h"

/* ---- One exit ---------------------------------------------------------------------------- */

/* Where a resource that was acquired here went: the result, or memory that the
   caller gave us or gets with the result; or both.  */
static void
acquired (struct gml_sim *sim, struct gml_state *s, struct gml_exit *x,
	  const struct gml_resource *r, uint32_t result)
{
  struct gml_slot slot = { .base = GML_SLOT_RESULT }, places[2];
  struct gml_effect *e;
  bool back = result && gml_sym_strip (sim->tab, result) == r->sym;
  unsigned n = 0;
  for (uint32_t k = 0; k < s->mem.n && n < 2; k++)
    n += s->mem.v[k].sym == r->sym && gml_slot_of_cell (sim, s->mem.v[k].key, result, &places[n]);
  /* In two places: no row could say that the two are one.  */
  if (n + back == 0 || n == 2 || r->flags & GML_RF_ESCAPED)
    return;
  e = gml_exit_add (x, GML_E_ACQUIRE);
  e->a = back ? slot : places[0];
  e->res = r->kind;
  e->to = r->phase;
  e->role = !back && !(r->flags & GML_RF_MUST); /* nobody looked whether it is there */
  if (!back || n == 0)
    return;
  e = gml_exit_add (x, GML_E_TRANSFER);
  e->a = slot;
  e->b = places[0];
}

static void
resources (struct gml_sim *sim, struct gml_state *s, struct gml_exit *x, uint32_t result)
{
  for (uint32_t k = 0; k < s->res.n; k++)
    {
      const struct gml_resource *r = &s->res.v[k];
      struct gml_slot slot;
      struct gml_effect *e;
      if (r->flags & GML_RF_OURS)
	{
	  if (r->status == GML_ST_OPEN)
	    acquired (sim, s, x, r, result);
	  continue;
	}
      if (!gml_slot_of_sym (sim, r->sym, 0, &slot))
	continue;
      e = gml_exit_add (x, r->status == GML_ST_RELEASED ? GML_E_RELEASE : GML_E_USE);
      e->a = slot;
      e->res = r->kind;
      if (r->status != GML_ST_RELEASED)
	e->to = r->phase;
    }
}

static void
identity (struct gml_sim *sim, struct gml_state *s, struct gml_exit *x)
{
  struct gml_effect effects[GML_FAILING_IDENTITIES];
  unsigned n = gml_failing_identities (sim, s, effects);
  for (unsigned k = 0; k < n; k++)
    *gml_exit_add (x, effects[k].kind) = effects[k];
}

static void
arguments (struct gml_sim *sim, struct gml_state *s, struct gml_exit *x, uint32_t result)
{
  struct gml_effect written[GML_WRITTEN];
  unsigned n = gml_written (sim, s, result, written);
  for (unsigned k = 0; k < n; k++)
    *gml_exit_add (x, GML_E_COPY) = written[k];
  for (unsigned p = 0; p < 64 && p < sim->fn->nparams; p++)
    if (s->lent >> p & 1)
      gml_exit_add (x, GML_E_ESCAPE)->a = (struct gml_slot){ .base = (int8_t) p };
  if (s->global_write)
    gml_exit_add (x, GML_E_COPY);
}


/* What lies in memory that outlives the function, but in no place that a row
   could tell the caller of, has been kept.  So has what only a pointer that no row can
   tell of leads to.  */
static void
let_go (struct gml_sim *sim, struct gml_state *s, uint32_t result)
{
  struct gml_slot slot;
  if (result && gml_sim_type_of (sim, result)->kind == GML_T_PTR
      && !gml_state_resource (s, gml_sym_strip (sim->tab, result))
      && !gml_slot_of_sym (sim, result, 0, &slot))
    gml_sim_escape (sim, s, result);
  for (uint32_t k = 0; k < s->mem.n; k++)
    {
      struct gml_bind m = s->mem.v[k];
      const struct gml_sym *y = gml_sym (sim->tab, m.sym);
      struct gml_slot to, from;
      if (y->kind == GML_SY_INT || (y->kind == GML_SY_INIT && y->a == m.key)
	  || gml_cell (sim->tab, gml_cell (sim->tab, m.key)->root)->kind == GML_CELL_LOCAL)
	continue;
      if (gml_is_stored (sim, &m, result, &from, &to)
	  || (gml_state_resource (s, m.sym) && gml_slot_of_cell (sim, m.key, result, &to))
	  || gml_formula_is_in (sim, &m, result))
	continue;
      gml_sim_escape (sim, s, m.sym);
    }
}

/* What the result is made of, and up to what it goes.  */
static void
result_effects (struct gml_sim *sim, struct gml_state *s, struct gml_exit *x, uint32_t result)
{
  struct gml_effect effects[GML_RESULT_EFFECTS];
  unsigned n = gml_result_effects (sim, s, result, effects);
  for (unsigned k = 0; k < n; k++)
    *gml_exit_add (x, effects[k].kind) = effects[k];
  x->nbounds = gml_result_bounds (sim, s, result, x->bounds, GML_RESULT_BOUNDS);
}

static bool
is_foul (struct gml_sim *sim, struct gml_state *s, uint32_t sym)
{
  return gml_eval_taint (sim, s, sym) && !gml_eval_bounded (sim, s, sym);
}

/* Memory of the caller's that holds outside data now, unless a test bounds it.  */
static void
foul_memory (struct gml_sim *sim, struct gml_state *s, struct gml_exit *x, uint32_t result)
{
  struct gml_slot slot;
  for (uint32_t k = 0; k < s->taint.n; k++)
    {
      uint32_t sym = gml_state_mem (s, s->taint.v[k].cell);
      if ((!sym || is_foul (sim, s, sym))
	  && gml_slot_of_cell (sim, s->taint.v[k].cell, result, &slot))
	gml_exit_add (x, GML_E_TAINT)->a = slot;
    }
  for (uint32_t k = 0; k < s->mem.n; k++)
    {
      struct gml_bind m = s->mem.v[k];
      bool told = gml_cell (sim->tab, gml_cell (sim->tab, m.key)->root)->kind == GML_CELL_LOCAL;
      for (uint32_t i = 0; !told && i < s->taint.n; i++)
	told = gml_cell_within (sim->tab, m.key, s->taint.v[i].cell);
      if (!told && is_foul (sim, s, m.sym) && gml_slot_of_cell (sim, m.key, result, &slot))
	gml_exit_add (x, GML_E_TAINT)->a = slot;
    }
}

/* How large the block RESULT is that was allocated here: an argument, or a number.  */
static void
extent (struct gml_sim *sim, struct gml_state *s, struct gml_exit *x, uint32_t result)
{
  const struct gml_prop *p = gml_state_prop (s, gml_sym_strip (sim->tab, result), "allocated");
  uint32_t size = p && p->value && p->value != sim->top ? gml_sym_strip (sim->tab, p->value) : 0;
  const struct gml_sym *y = gml_sym (sim->tab, size);
  struct gml_effect *e;
  if (!size || (y->kind != GML_SY_INT && y->kind != GML_SY_PARAM))
    return;
  e = gml_exit_add (x, GML_E_CONFIGURE);
  e->name = p->name;
  e->a.base = GML_SLOT_RESULT;
  if (y->kind == GML_SY_INT)
    {
      e->b.base = GML_SLOT_CONST;
      e->num = (int64_t) y->num;
    }
  else if (!gml_slot_of_sym (sim, size, 0, &e->b))
    x->neffects--;
}

static void
values (struct gml_sim *sim, struct gml_state *s, struct gml_exit *x, uint32_t result)
{
  struct gml_effect ranges[GML_BYVALUE_RANGES];
  struct gml_slot slot;
  unsigned n;
  if (result)
    {
      const struct gml_sym *y = gml_sym (sim->tab, result);
      if ((y->kind == GML_SY_PARAM || y->kind == GML_SY_INIT || y->kind == GML_SY_ADDR)
	  && gml_slot_of_sym (sim, result, 0, &slot))
	gml_exit_add (x, GML_E_ALIAS)->a = slot;
      else
	result_effects (sim, s, x, result);
      if (is_foul (sim, s, result))
	gml_exit_add (x, GML_E_TAINT)->a.base = GML_SLOT_RESULT;
      extent (sim, s, x, result);
      n = gml_byvalue_ranges (sim, s, result, ranges);
      for (unsigned k = 0; k < n; k++)
	*gml_exit_add (x, GML_E_RANGE) = ranges[k];
      gml_formula_in_record (sim, s, x, result);
    }
  foul_memory (sim, s, x, result);
}

static void
givens (struct gml_sim *sim, struct gml_state *s, struct gml_exit *x)
{
  for (uint32_t k = 0; k < s->facts.n && x->ngivens < GML_EXIT_GIVENS; k++)
    {
      const struct gml_fact *f = &s->facts.v[k];
      const struct gml_sym *y = gml_sym (sim->tab, f->sym);
      struct gml_slot slot;
      struct gml_ival iv;
      if ((y->kind != GML_SY_PARAM && y->kind != GML_SY_INIT)
	  || !gml_slot_of_sym (sim, f->sym, 0, &slot))
	continue;
      iv = gml_eval (sim, s, f->sym);
      if (gml_ival_equal (iv, gml_ival_of_type (gml_sim_type_of (sim, f->sym))))
	continue;
      x->givens[x->ngivens++] = (struct gml_given){ slot, iv.lo, iv.hi, 0 };
    }
}

/* Effects in an order of their own, so that paths do not matter.  */
static void
sort_effects (struct gml_exit *x)
{
  for (unsigned k = 1; k < x->neffects; k++)
    for (unsigned i = k; i > 0; i--)
      {
	struct gml_effect *a = &x->effects[i - 1], *b = &x->effects[i], t;
	int c = (int) a->kind - (int) b->kind;
	if (!c)
	  c = a->a.base - b->a.base;
	if (!c)
	  c = a->b.base - b->b.base;
	if (!c)
	  c = memcmp (&a->a.nsteps, &b->a.nsteps, 1);
	if (c <= 0)
	  break;
	t = *a;
	*a = *b;
	*b = t;
      }
}

/* Whether RESULT says something of an argument: `return fd >= 0;'.  */
static bool
is_predicate (const struct gml_sim *sim, const struct gml_state *s, uint32_t result)
{
  const struct gml_sym *y;
  if (!result || gml_ival_const (gml_eval (sim, s, result)))
    return false;
  y = gml_sym (sim->tab, gml_sym_strip (sim->tab, result));
  return (y->kind == GML_SY_BIN && gml_bin_is_compare (y->sub))
	 || (y->kind == GML_SY_UN && y->sub == GML_U_LNOT);
}

void
gml_summary_throw (struct gml_sim *sim, struct gml_state *s)
{
  struct gml_exit *x = GML_NEW (sim->arena, struct gml_exit);
  struct gml_slot slot;
  sim->throws = sim->throws_sure = true;
  sim->thrown_takes |= s->lent;
  for (uint32_t k = 0; k < s->res.n; k++)
    if (s->res.v[k].status == GML_ST_RELEASED && gml_slot_of_sym (sim, s->res.v[k].sym, 0, &slot)
	&& slot.base >= 0 && slot.base < 64)
      sim->thrown_takes |= (uint64_t) 1 << slot.base;
  x->result = gml_ival_all ();
  givens (sim, s, x);
  if (sim->thrown)
    gml_exit_merge (sim, sim->thrown, x);
  else
    sim->thrown = x;
}

static void exit_one (struct gml_sim *sim, struct gml_state *s, uint32_t result);

/* What lies in the record RESULT and says something of its other parts: `{ fd, fd >= 0 }';
   0 nothing.  */
static uint32_t
predicate_in (const struct gml_sim *sim, const struct gml_state *s, uint32_t result)
{
  if (!result || s->res.n == 0 || !gml_is_byvalue (sim, result))
    return 0;
  for (uint32_t k = 0; k < s->mem.n; k++)
    {
      const struct gml_cell *root = gml_cell (sim->tab, gml_cell (sim->tab, s->mem.v[k].key)->root);
      if (root->kind == GML_CELL_DEREF && root->ref == result
	  && is_predicate (sim, s, s->mem.v[k].sym))
	return s->mem.v[k].sym;
    }
  return 0;
}

void
gml_summary_exit (struct gml_sim *sim, struct gml_state *s, uint32_t result)
{
  uint32_t asked = is_predicate (sim, s, result) ? result : predicate_in (sim, s, result);
  struct gml_state *other;
  if (!asked)
    {
      exit_one (sim, s, result);
      return;
    }
  other = gml_state_copy (s);
  if (gml_assume (sim, s, asked, true))
    {
      gml_failing_result (sim, s, result);
      exit_one (sim, s, result);
    }
  if (gml_assume (sim, other, asked, false))
    {
      gml_failing_result (sim, other, result);
      exit_one (sim, other, result);
    }
  gml_state_free (other);
}

static void
exit_one (struct gml_sim *sim, struct gml_state *s, uint32_t result)
{
  struct gml_exit *x = GML_NEW (sim->arena, struct gml_exit);
  x->result = result ? gml_eval (sim, s, result) : gml_ival_all ();
  gml_use_exit (sim, s);
  gml_failing_exit (sim, s, result);
  let_go (sim, s, result);
  resources (sim, s, x, result);
  arguments (sim, s, x, result);
  identity (sim, s, x);
  values (sim, s, x, result);
  givens (sim, s, x);
  sort_effects (x);
  for (struct gml_exit *o = sim->exits; o; o = o->next)
    if (gml_exit_same (o, x) && !(gml_exit_differ (o, x) && sim->nexits < GML_EXITS_MAX))
      {
	gml_exit_merge (sim, o, x);
	return;
      }
  x->next = sim->exits;
  sim->exits = x;
  sim->nexits++;
}

/* ---- The whole ------------------------------------------------------------------------------- */

static void *
keep (struct gml_arena *arena, const void *data, size_t size)
{
  return size ? memcpy (gml_arena_alloc (arena, size), data, size) : NULL;
}

unsigned
gml_summary_thrown (struct gml_sim *sim, const struct gml_given **out)
{
  const struct gml_exit *x = sim->thrown;
  if (!x)
    return 0;
  *out = keep (sim->prog->arena, x->givens, x->ngivens * sizeof x->givens[0]);
  return x->ngivens;
}

static void
fill_row (struct gml_arena *arena, struct gml_row *row, const struct gml_exit *x)
{
  row->lo = x->result.lo;
  row->hi = x->result.hi;
  struct gml_effect *effects
    = GML_NEW_ARRAY (arena, struct gml_effect, x->neffects + x->nbounds + 1);
  memcpy (effects, x->effects, x->neffects * sizeof *effects);
  memcpy (effects + x->neffects, x->bounds, x->nbounds * sizeof *effects);
  row->neffects = (uint16_t) (x->neffects + x->nbounds);
  row->effects = effects;
  row->ngivens = (uint16_t) x->ngivens;
  row->givens = keep (arena, x->givens, row->ngivens * sizeof x->givens[0]);
}

/* Where one exit gives a new resource back and another one what stands for none of
   its kind, that one means failure.  */
static void
mark_failures (struct gml_sim *sim)
{
  const struct gml_kind *kind = NULL;
  for (const struct gml_exit *x = sim->exits; x && !kind; x = x->next)
    for (unsigned k = 0; k < x->neffects; k++)
      if (x->effects[k].kind == GML_E_ACQUIRE && x->effects[k].a.base == GML_SLOT_RESULT
	  && x->effects[k].a.nsteps == 0 && x->effects[k].res)
	kind = gml_api_kind (sim->api, x->effects[k].res);
  if (!kind || kind->rclass == GML_RC_MEMORY)
    return;
  for (struct gml_exit *x = sim->exits; x; x = x->next)
    if (gml_ival_const (x->result)
	&& (kind->negative_invalid ? x->result.hi < 0 : x->result.hi == 0))
      {
	struct gml_effect *e = gml_exit_add (x, GML_E_FAILS);
	e->grave = GML_G_MEDIUM;
	e->when.op = kind->negative_invalid ? GML_O_EQ : GML_O_NULL;
	e->when.num = (int64_t) x->result.hi;
      }
}

/* What holds on each call of M: sizes, uses, and how it fails.  */
static void
always (struct gml_sim *sim, struct gml_model *m)
{
  struct gml_effect uses[2 * GML_SIM_USES], *effects;
  unsigned n = gml_use_effects (sim, m->rows, m->nrows, uses), d = sim->ndemands;
  effects = GML_NEW_ARRAY (sim->prog->arena, struct gml_effect, d + n + 1);
  if (d)
    memcpy (effects, sim->demands, d * sizeof *effects);
  memcpy (effects + d, uses, n * sizeof *effects);
  if (gml_failing_verdict (sim, m, &effects[d + n]))
    n++;
  m->neffects = (uint16_t) (d + n);
  m->effects = effects;
}

const struct gml_model *
gml_summary_make (struct gml_sim *sim)
{
  struct gml_arena *arena = sim->prog->arena;
  struct gml_model *m;
  struct gml_row *rows;
  unsigned n = 0;
  struct gml_effect stops = { .kind = GML_E_NORETURN };
  gml_exits_forget_numbers (sim);
  if (sim->nexits > GML_EXITS_MAX)
    return NULL;
  mark_failures (sim);
  for (const struct gml_exit *x = sim->exits; x; x = x->next)
    if (x->overflow)
      return NULL;
  gml_exits_doubt (sim);
  m = GML_NEW (arena, struct gml_model);
  m->name = gml_text (sim->unit, sim->fn->name);
  m->min_args = m->max_args = -1;
  m->is_summary = true;
  m->nothrow = !sim->throws && sim->fn->flags & GML_FF_BODY && !sim->unit->is_cxx;
  if (!sim->returns && !sim->throws)
    {
      m->neffects = 1;
      m->effects = keep (arena, &stops, sizeof stops);
      return m;
    }
  rows = GML_NEW_ARRAY (arena, struct gml_row, sim->nexits + 1);
  for (const struct gml_exit *x = sim->exits; x; x = x->next)
    fill_row (arena, &rows[n++], x);
  m->nrows = (uint16_t) n;
  m->rows = rows;
  always (sim, m);
  return m;
}

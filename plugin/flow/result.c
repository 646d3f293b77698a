/* What a summary says of a function's result: what it is made of, how large it
   can be, and that it may be a failed call's.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "plugin/flow/result.h"

#include "plugin/flow/formula.h"
#include "plugin/flow/slots.h"

/* SYM without casts; 0 if one of them may cut bits off.  */
static uint32_t
whole_value (const struct gml_sim *sim, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (sim->tab, sym);
  for (; y->kind == GML_SY_CAST; y = gml_sym (sim->tab, sym))
    {
      if (sim->unit->types[y->type].bits < gml_sim_type_of (sim, y->a)->bits)
	return 0;
      sym = y->a;
    }
  return sym;
}

/* The parameter that SYM is through casts, or -1.  */
static int
param_of (const struct gml_sim *sim, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (sim->tab, whole_value (sim, sym));
  return y->kind == GML_SY_PARAM && y->a < 100 ? (int) y->a : -1;
}

static struct gml_effect *
begin (struct gml_effect *e, enum gml_effect_kind kind)
{
  memset (e, 0, sizeof *e);
  e->kind = (uint8_t) kind;
  e->a.base = e->b.base = e->c.base = GML_SLOT_NONE;
  return e;
}

enum
{
  MAX_READ = 4
};

/* Notes that the result is made of what lies in CELL, or else in all that it is a part
   of: as many effects in OUT as before, or one more.  */
static unsigned
read_from (struct gml_sim *sim, uint32_t cell, struct gml_effect *out, unsigned n)
{
  struct gml_slot slot;
  if (n >= MAX_READ
      || (!gml_slot_of_cell (sim, cell, 0, &slot)
	  && !gml_slot_of_cell (sim, gml_cell (sim->tab, cell)->root, 0, &slot))
      || slot.base == GML_SLOT_GLOBAL)
    return n;
  for (unsigned k = 0; k < n; k++)
    if (gml_slot_same (&out[k].a, &slot))
      return n;
  begin (&out[n], GML_E_COPY)->a = slot;
  out[n].b.base = GML_SLOT_RESULT;
  return n + 1;
}

/* The memory of the caller's that SYM is computed from: `p[0] << 8 | p[1]'.  */
static unsigned
memory_of (struct gml_sim *sim, uint32_t sym, struct gml_effect *out, unsigned n)
{
  struct gml_sym y = *gml_sym (sim->tab, sym);
  switch (y.kind)
    {
    case GML_SY_BIN:
      n = memory_of (sim, y.b, out, n);
      /* fall through */
    case GML_SY_CAST:
    case GML_SY_UN:
      return memory_of (sim, y.a, out, n);
    case GML_SY_INIT:
      return read_from (sim, y.a, out, n);
    default:
      return n;
    }
}

static bool
is_read_from (const struct gml_effect *effects, unsigned n, unsigned param)
{
  for (unsigned k = 0; k < n; k++)
    if (effects[k].a.base == (int) param)
      return true;
  return false;
}

static unsigned
made_of (struct gml_sim *sim, const struct gml_state *s, uint32_t result, struct gml_effect *out)
{
  const struct gml_sym *y = gml_sym (sim->tab, result);
  struct gml_slot to = { .base = GML_SLOT_RESULT };
  uint32_t bare = result;
  unsigned n, memory;
  if (y->kind != GML_SY_BIN && y->kind != GML_SY_UN && y->kind != GML_SY_CAST)
    return 0;
  if (y->kind == GML_SY_BIN && gml_bin_is_compare (y->sub))
    return 0;
  while (y->kind == GML_SY_CAST) /* whatever it is cut to, the caller sees */
    {
      bare = y->a;
      y = gml_sym (sim->tab, bare);
    }
  n = gml_formula_of (sim, s, result, &to, out, GML_FORMULA_STEPS);
  if (n)
    return n;
  if (sim->unit->types[y->type].kind == GML_T_INT)
    n = memory_of (sim, bare, out, 0);
  memory = n;
  for (unsigned p = 0; n < GML_RESULT_EFFECTS - 1 && p < sim->fn->nparams; p++)
    if (!is_read_from (out, memory, p)
	&& gml_sym_depends (sim->tab, result, gml_sim_value (sim, sim->fn->params[p])))
      {
	struct gml_effect *e = begin (&out[n++], GML_E_COPY);
	e->a.base = (int8_t) p;
	e->b.base = GML_SLOT_RESULT;
      }
  return n;
}

bool
gml_model_configures (const struct gml_model *m, const char *property)
{
  for (unsigned k = 0; k < m->neffects; k++)
    if (m->effects[k].kind == GML_E_CONFIGURE && strcmp (m->effects[k].name, property) == 0)
      return true;
  return false;
}

const struct gml_effect *
gml_model_failure (const struct gml_model *m)
{
  for (unsigned k = 0; k < m->neffects; k++)
    if (m->effects[k].kind == GML_E_FAILS)
      return &m->effects[k];
  for (unsigned r = 0; r < m->nrows; r++)
    for (unsigned k = 0; k < m->rows[r].neffects; k++)
      if (m->rows[r].effects[k].kind == GML_E_FAILS)
	return &m->rows[r].effects[k];
  return NULL;
}

/* The result is that of a call that may have failed.  Who looked at it, and gives
   it back all the same, leaves little for the caller to do.  */
static bool
may_fail (struct gml_sim *sim, struct gml_state *s, uint32_t result, struct gml_effect *out)
{
  const struct gml_fact *f = gml_state_fact (s, gml_sym_strip (sim->tab, result));
  const struct gml_model *m;
  const struct gml_effect *how;
  bool pointer = gml_sim_type_of (sim, result)->kind == GML_T_PTR;
  if (!f || !(f->flags & GML_FACT_FAILS) || !f->source)
    return false;
  if (pointer ? gml_eval_nonzero (sim, s, result) : gml_eval (sim, s, result).lo >= 0)
    return false;
  m = f->source->callee ? gml_callee_model (sim->prog, f->source->callee) : NULL;
  how = m ? gml_model_failure (m) : NULL;
  if (!how)
    return false;
  begin (out, GML_E_FAILS)->when = how->when;
  out->grave = f->flags & GML_FACT_TESTED ? GML_G_HINT : how->grave;
  return true;
}

unsigned
gml_result_effects (struct gml_sim *sim, struct gml_state *s, uint32_t result,
		    struct gml_effect *out)
{
  unsigned n = made_of (sim, s, result, out);
  return may_fail (sim, s, result, &out[n]) ? n + 1 : n;
}

unsigned
gml_result_bounds (struct gml_sim *sim, const struct gml_state *s, uint32_t result,
		   struct gml_effect *out, unsigned max)
{
  uint32_t bare = gml_sym_strip (sim->tab, result);
  unsigned n = 0;
  if (gml_sym (sim->tab, bare)->kind == GML_SY_PARAM)
    return 0;
  for (uint32_t k = 0; k < s->bounds.n && n < max; k++)
    {
      const struct gml_bound *b = &s->bounds.v[k];
      gml_int c = b->c;
      const struct gml_sym *y = gml_sym (sim->tab, gml_sym_strip (sim->tab, b->b));
      int p = param_of (sim, b->b);
      if (gml_sym_strip (sim->tab, b->a) != bare)
	continue;
      if (y->kind == GML_SY_BIN && (y->sub == GML_B_SUB || y->sub == GML_B_ADD)
	  && gml_sym (sim->tab, y->b)->kind == GML_SY_INT)
	{
	  gml_int by = gml_sym (sim->tab, y->b)->num;
	  p = param_of (sim, y->a);
	  c += y->sub == GML_B_ADD ? by : -by;
	}
      if (p < 0 || c > INT32_MAX || c < INT32_MIN)
	continue;
      begin (&out[n], GML_E_RANGE);
      out[n].a.base = GML_SLOT_RESULT;
      out[n].b.base = (int8_t) p;
      out[n].bound = true;
      out[n++].num = (int64_t) c;
    }
  return n;
}

unsigned
gml_result_merge_bounds (const struct gml_sim *sim, struct gml_effect *into, unsigned n,
			 const struct gml_effect *from, unsigned m, gml_int hi)
{
  unsigned kept = 0;
  for (unsigned k = 0; k < n; k++)
    {
      struct gml_effect e = into[k];
      const struct gml_value *p = &sim->fn->values[sim->fn->params[e.b.base]];
      bool holds = hi <= gml_ival_of_type (&sim->unit->types[p->type]).lo + e.num;
      for (unsigned i = 0; !holds && i < m; i++)
	if (from[i].b.base == e.b.base)
	  {
	    holds = true;
	    if (from[i].num > e.num)
	      e.num = from[i].num;
	  }
      if (holds)
	into[kept++] = e;
    }
  return kept;
}

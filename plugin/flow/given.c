/* What a model says of some calls only: by outcome, and by the arguments given.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/given.h"

bool
gml_outcome_excluded (const struct gml_sim *sim, const struct gml_state *s, uint32_t result,
		      struct gml_outcome o)
{
  static const enum gml_bin ops[]
    = { [GML_O_EQ] = GML_B_EQ, [GML_O_NE] = GML_B_NE, [GML_O_LT] = GML_B_LT,
	[GML_O_LE] = GML_B_LE, [GML_O_GT] = GML_B_GT, [GML_O_GE] = GML_B_GE };
  struct gml_ival v;
  gml_int n;
  if (o.op == GML_O_ANY || !result || result == sim->top)
    return false;
  v = gml_eval (sim, s, result);
  n = gml_int_as (gml_sim_type_of (sim, result), o.num);
  switch (o.op)
    {
    case GML_O_NULL:
    case GML_O_FALSE:
      return gml_eval_nonzero (sim, s, result);
    case GML_O_NOTNULL:
    case GML_O_TRUE:
      return v.lo == 0 && v.hi == 0;
    default:
      return gml_ival_compare (ops[o.op], v, gml_ival_make (n, n)) == 0
	     || (o.op == GML_O_EQ && n == 0 && gml_eval_nonzero (sim, s, result));
    }
}

/* Whether the bits of V that MASK leaves lie within LO and HI.  */
static bool
masked_within (struct gml_ival v, int64_t mask, gml_int lo, gml_int hi)
{
  gml_int bits;
  if (!gml_ival_const (v))
    return false;
  bits = v.lo & mask;
  return bits >= lo && bits <= hi;
}

bool
gml_row_applies (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
		 const struct gml_row *row)
{
  for (unsigned k = 0; k < row->ngivens; k++)
    {
      const struct gml_given *g = &row->givens[k];
      uint32_t sym = gml_slot_sym (sim, s, inst, &g->slot, 0);
      struct gml_ival v;
      if (!sym)
	return false;
      v = gml_ival_meet (gml_eval (sim, s, sym), gml_ival_of_type (gml_sim_type_of (sim, sym)));
      if (g->mask ? !masked_within (v, g->mask, g->lo, g->hi)
		  : !gml_ival_within (v, gml_ival_make (g->lo, g->hi)))
	return false;
    }
  return true;
}

/* Whether SYM is 0 only if the sum, or the product of sums, in it wraps: n + 1.  */
static bool
is_positive_sum (const struct gml_sim *sim, uint32_t sym, int depth)
{
  const struct gml_sym *y = gml_sym (sim->tab, gml_sym_strip (sim->tab, sym));
  if (y->kind == GML_SY_INT)
    return y->num > 0;
  if (y->kind == GML_SY_CAST && depth < 8)
    return is_positive_sum (sim, y->a, depth + 1);
  if (y->kind != GML_SY_BIN || depth >= 8)
    return false;
  if (y->sub == GML_B_ADD)
    return gml_sim_type_of (sim, sym)->kind == GML_T_INT && !gml_sim_type_of (sim, sym)->is_signed
	   && gml_sym (sim->tab, y->b)->kind == GML_SY_INT && gml_sym (sim->tab, y->b)->num > 0;
  return y->sub == GML_B_MUL && is_positive_sum (sim, y->a, depth + 1)
	 && is_positive_sum (sim, y->b, depth + 1);
}

/* Whether a row of M with the outcome of ROW speaks of slot G where it is not 0.  */
static bool
has_sibling (const struct gml_model *m, const struct gml_row *row, const struct gml_given *g)
{
  for (unsigned r = 0; r < m->nrows; r++)
    for (unsigned k = 0; k < m->rows[r].ngivens; k++)
      {
	const struct gml_given *o = &m->rows[r].givens[k];
	if (m->rows[r].lo == row->lo && m->rows[r].hi == row->hi && o->lo > 0
	    && o->slot.base == g->slot.base && o->slot.nsteps == 0)
	  return true;
      }
  return false;
}

bool
gml_zero_in_theory (const struct gml_sim *sim, uint32_t sym, const struct gml_model *m,
		    const struct gml_row *row, const struct gml_given *g)
{
  const struct gml_sym *y;
  if (!m->is_summary || g->mask || g->lo != 0 || g->hi != 0)
    return false;
  if (is_positive_sum (sim, sym, 0))
    return true;
  y = gml_sym (sim->tab, gml_sym_strip (sim->tab, sym));
  if (gml_sim_type_of (sim, sym)->kind != GML_T_PTR
      || !(y->kind == GML_SY_INIT
	   || (y->kind == GML_SY_FRESH && y->sub != GML_FR_RESULT && y->sub != GML_FR_OUT)))
    return false;
  for (unsigned k = 0; k < row->neffects; k++)
    if (row->effects[k].kind == GML_E_ACQUIRE)
      return has_sibling (m, row, g);
  return false;
}

bool
gml_row_parts (const struct gml_model *m, const struct gml_row *row)
{
  return m->is_summary || row->lo <= row->hi;
}

void
gml_rows_tell (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	       const struct gml_model *m)
{
  for (unsigned r = 0; !m->is_summary && r < m->nrows; r++)
    for (unsigned k = 0; k < m->rows[r].neffects; k++)
      if (m->rows[r].effects[k].kind == GML_E_USE && !gml_row_parts (m, &m->rows[r])
	  && gml_row_applies (sim, s, inst, &m->rows[r]))
	gml_effect_tell (sim, s, inst, &m->rows[r].effects[k]);
}

void
gml_rows_apply (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
		const struct gml_model *m, uint32_t result)
{
  for (unsigned r = 0; r < m->nrows; r++)
    {
      const struct gml_row *row = &m->rows[r];
      if (gml_row_parts (m, row) || !gml_row_applies (sim, s, inst, row))
	continue;
      for (unsigned k = 0; k < row->neffects; k++)
	if (row->effects[k].kind != GML_E_FAILS
	    && !gml_outcome_excluded (sim, s, result, row->effects[k].when))
	  gml_effect_apply (sim, s, inst, &row->effects[k], result);
    }
}

/* Records that functions give back by value.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/byvalue.h"

#include "plugin/flow/exec.h"
#include "plugin/flow/slots.h"

bool
gml_is_byvalue (const struct gml_sim *sim, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (sim->tab, sym);
  return y->kind == GML_SY_FRESH && y->sub == GML_FR_RESULT
	 && sim->unit->types[y->type].kind == GML_T_RECORD;
}

uint32_t
gml_byvalue_cell (struct gml_sim *sim, uint32_t sym)
{
  return gml_cell_make (sim->tab, GML_CELL_DEREF, gml_sim_type (sim, sym), 0, sym);
}

/* Whether something is known of a part of CELL.  */
static bool
has_contents (struct gml_sim *sim, struct gml_state *s, uint32_t cell)
{
  for (uint32_t k = 0; k < s->mem.n; k++)
    if (s->mem.v[k].key != cell && gml_cell_within (sim->tab, s->mem.v[k].key, cell))
      return true;
  for (uint32_t k = 0; k < s->taint.n; k++)
    if (gml_cell_within (sim->tab, s->taint.v[k].cell, cell))
      return true;
  return false;
}

uint32_t
gml_byvalue_load (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *i, uint32_t cell)
{
  const struct gml_block *b = &sim->fn->blocks[sim->block];
  gml_id type = sim->fn->values[i->result].type;
  uint32_t sym;
  if (b->term != GML_X_RETURN || b->value != i->result
      || sim->unit->types[type].kind != GML_T_RECORD || gml_byvalue_param (sim, cell) >= 0
      || !has_contents (sim, s, cell))
    return 0;
  sym = gml_sim_fresh (sim, s, GML_FR_RESULT, type, sim->inst, 0);
  gml_copy_cell (sim, s, gml_byvalue_cell (sim, sym), cell, type);
  return sym;
}

bool
gml_byvalue_store (struct gml_sim *sim, struct gml_state *s, uint32_t cell, uint32_t sym)
{
  const struct gml_trail *taint;
  uint32_t from;
  if (!gml_is_byvalue (sim, sym))
    return false;
  from = gml_byvalue_cell (sim, sym);
  if (!has_contents (sim, s, from))
    return false;
  taint = gml_eval_taint (sim, s, sym);
  gml_copy_cell (sim, s, cell, from, gml_sim_type (sim, sym));
  if (taint)
    gml_state_add_taint (s, cell, taint);
  for (uint32_t k = 0; k < s->res.n; k++) /* messages name it by its new place */
    if (s->res.v[k].cell && gml_cell_within (sim->tab, s->res.v[k].cell, from))
      s->res.v[k].cell = gml_cell_moved (sim, s->res.v[k].cell, from, cell);
  gml_sim_end_cell (sim, s, from);
  return true;
}

void
gml_byvalue_drop (struct gml_sim *sim, struct gml_state *s)
{
  for (uint32_t k = 0; k < s->mem.n;)
    {
      const struct gml_cell *root = gml_cell (sim->tab, gml_cell (sim->tab, s->mem.v[k].key)->root);
      if (root->kind == GML_CELL_DEREF && gml_is_byvalue (sim, root->ref)
	  && gml_sym (sim->tab, root->ref)->a == sim->inst)
	gml_state_drop_mem (s, k);
      else
	k++;
    }
}

void
gml_byvalue_hand_over (struct gml_sim *sim, struct gml_state *s, uint32_t result)
{
  if (result && gml_is_byvalue (sim, result)
      && has_contents (sim, s, gml_byvalue_cell (sim, result)))
    return;
  for (uint32_t k = 0; k < s->mem.n; k++)
    {
      const struct gml_cell *root = gml_cell (sim->tab, gml_cell (sim->tab, s->mem.v[k].key)->root);
      if (root->kind == GML_CELL_LOCAL && sim->fn->locals[root->ref].is_result)
	gml_sim_escape (sim, s, s->mem.v[k].sym);
    }
}

/* What is known of the number SYM, as effect E on a slot to be named yet; false: nothing
   that an effect could say.  */
static bool
range_of (struct gml_sim *sim, struct gml_state *s, uint32_t sym, struct gml_effect *e)
{
  const struct gml_type *type = gml_sim_type_of (sim, sym);
  struct gml_ival v;
  if (sym == sim->top || sym == sim->gone || gml_find_resource (sim, s, sym))
    return false;
  v = gml_eval (sim, s, sym);
  if (gml_ival_empty (v) || gml_ival_equal (v, gml_ival_of_type (type)))
    return false;
  if (v.hi > INT64_MAX && type->kind == GML_T_PTR)
    v.hi = INT64_MAX;
  if (v.lo < INT64_MIN || v.hi > INT64_MAX)
    return false;
  *e = (struct gml_effect){ .kind = GML_E_RANGE, .lo = (int64_t) v.lo, .hi = (int64_t) v.hi };
  e->a.base = e->b.base = e->c.base = GML_SLOT_NONE;
  return true;
}

unsigned
gml_byvalue_ranges (struct gml_sim *sim, struct gml_state *s, uint32_t result,
		    struct gml_effect *out)
{
  unsigned n = 0;
  if (!gml_is_byvalue (sim, result))
    return 0;
  for (uint32_t k = 0; k < s->mem.n && n < GML_BYVALUE_RANGES; k++)
    {
      struct gml_bind m = s->mem.v[k];
      const struct gml_cell *root = gml_cell (sim->tab, gml_cell (sim->tab, m.key)->root);
      if (root->kind == GML_CELL_DEREF && root->ref == result && range_of (sim, s, m.sym, &out[n]))
	n += gml_slot_of_cell (sim, m.key, result, &out[n].a);
    }
  return n;
}

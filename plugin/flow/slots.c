/* What a summary can name: slots out of symbols and cells, and parameters that end
   up as sizes.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "plugin/flow/slots.h"
#include "plugin/flow/byvalue.h"
#include "plugin/ir/arena.h"

/* What lay in CELL, a part of a record that was given by value, at first.  */
static bool
slot_of_part (const struct gml_sim *sim, uint32_t cell, struct gml_slot *out)
{
  const struct gml_cell *c = gml_cell (sim->tab, cell);
  struct gml_step *step;
  if (c->kind == GML_CELL_LOCAL)
    {
      out->base = (int8_t) gml_byvalue_param (sim, cell);
      return true;
    }
  if (c->vague || (c->kind == GML_CELL_FIELD && !gml_field_of (c->ref))
      || (c->kind != GML_CELL_FIELD && c->kind != GML_CELL_ELEM)
      || !slot_of_part (sim, c->parent, out) || out->nsteps == GML_SLOT_STEPS
      || (out->nsteps == 0 && c->kind == GML_CELL_ELEM))
    return false;
  step = &out->steps[out->nsteps++];
  step->kind = c->kind == GML_CELL_FIELD ? GML_STEP_FIELD : GML_STEP_ELEM;
  step->num
    = c->kind == GML_CELL_FIELD ? (int32_t) c->ref : (int32_t) gml_sym (sim->tab, c->ref)->num;
  return true;
}

bool
gml_slot_of_sym (struct gml_sim *sim, uint32_t sym, uint32_t result, struct gml_slot *out)
{
  const struct gml_sym *y;
  sym = gml_sym_strip (sim->tab, sym);
  y = gml_sym (sim->tab, sym);
  memset (out, 0, sizeof *out);
  if (result && sym == gml_sym_strip (sim->tab, result))
    {
      out->base = GML_SLOT_RESULT;
      return true;
    }
  if (y->kind == GML_SY_PARAM && y->a < 100)
    {
      out->base = (int8_t) y->a;
      return true;
    }
  if (y->kind == GML_SY_FRESH && y->sub == GML_FR_CLOBBER) /* after others may have written it */
    return gml_slot_of_cell (sim, y->b, 0, out);
  if (y->kind == GML_SY_ADDR && gml_slot_of_cell (sim, y->a, 0, out))
    {
      out->address = true;
      return true;
    }
  if (y->kind != GML_SY_INIT)
    return false;
  return gml_byvalue_param (sim, y->a) >= 0 ? slot_of_part (sim, y->a, out)
					    : gml_slot_of_cell (sim, y->a, 0, out);
}

/* Whether C is a member of a union in a record that is given back: callers could not tell
   which one.  */
static bool
is_of_union_given_back (const struct gml_cell *c, const struct gml_slot *slot)
{
  return c->kind == GML_CELL_FIELD && gml_field_of (c->ref) == 0 && slot->base == GML_SLOT_RESULT
	 && (slot->nsteps == 0 || slot->steps[0].kind == GML_STEP_FIELD);
}

bool
gml_slot_of_cell (struct gml_sim *sim, uint32_t cell, uint32_t result, struct gml_slot *out)
{
  struct gml_cell c = *gml_cell (sim->tab, cell);
  struct gml_step *step;
  if (c.vague)
    return false;
  if (c.kind == GML_CELL_DEREF)
    {
      if (!gml_slot_of_sym (sim, c.ref, result, out))
	return false;
      if (out->base == GML_SLOT_RESULT && gml_is_byvalue (sim, c.ref))
	return true;
    }
  else if (c.kind == GML_CELL_GLOBAL)
    {
      memset (out, 0, sizeof *out);
      out->base = GML_SLOT_GLOBAL;
    }
  else if (c.kind == GML_CELL_LOCAL || c.kind == GML_CELL_BYTES
	   || !gml_slot_of_cell (sim, c.parent, result, out))
    return false;
  if (out->nsteps == GML_SLOT_STEPS || out->address || is_of_union_given_back (&c, out))
    return false;
  step = &out->steps[out->nsteps++];
  step->kind = c.kind == GML_CELL_DEREF   ? GML_STEP_DEREF
	       : c.kind == GML_CELL_FIELD ? GML_STEP_FIELD
					  : GML_STEP_ELEM;
  if (c.kind == GML_CELL_FIELD || c.kind == GML_CELL_GLOBAL)
    step->num = (int32_t) c.ref;
  else if (c.kind == GML_CELL_ELEM)
    step->num = (int32_t) gml_sym (sim->tab, c.ref)->num;
  return true;
}

bool
gml_slot_same (const struct gml_slot *a, const struct gml_slot *b)
{
  if (a->base != b->base || a->nsteps != b->nsteps || a->address != b->address)
    return false;
  for (unsigned k = 0; k < a->nsteps; k++)
    if (a->steps[k].kind != b->steps[k].kind || a->steps[k].num != b->steps[k].num)
      return false;
  return true;
}

uint32_t
gml_base_of_sym (const struct gml_sim *sim, uint32_t sym)
{
  for (;;)
    {
      const struct gml_sym *y = gml_sym (sim->tab, sym = gml_sym_strip (sim->tab, sym));
      const struct gml_cell *root;
      if (y->kind == GML_SY_BIN && y->sub == GML_B_PTRADD)
	sym = y->a;
      else if (y->kind == GML_SY_ADDR
	       && (root = gml_cell (sim->tab, gml_cell (sim->tab, y->a)->root))->kind
		    == GML_CELL_DEREF)
	sym = root->ref;
      else
	return sym;
    }
}

/* ---- What comes from which parameter --------------------------------------------------- */

static uint64_t
origin (const struct gml_sim *sim, uint32_t sym)
{
  for (unsigned k = 0; k < sim->norigins; k++)
    if (sim->origins[k].sym == sym)
      return sim->origins[k].params;
  return 0;
}

static uint64_t
params_of (const struct gml_sim *sim, uint32_t sym, int depth)
{
  const struct gml_sym *y = gml_sym (sim->tab, sym);
  uint32_t cell = y->kind == GML_SY_FRESH ? y->b : y->a;
  const struct gml_cell *root;
  int p;
  if (depth == 0)
    return 0;
  switch (y->kind)
    {
    case GML_SY_PARAM:
      return y->a < 64 ? (uint64_t) 1 << y->a : 0;
    case GML_SY_BIN:
      return params_of (sim, y->a, depth - 1) | params_of (sim, y->b, depth - 1);
    case GML_SY_UN:
    case GML_SY_CAST:
      return params_of (sim, y->a, depth - 1);
    case GML_SY_FRESH:
      if (y->sub == GML_FR_PHI || y->sub == GML_FR_JOIN)
	return origin (sim, sym);
      if (y->sub != GML_FR_CLOBBER)
	return 0;
      break;
    case GML_SY_INIT:
    case GML_SY_ADDR:
      break;
    default:
      return 0;
    }
  p = y->kind == GML_SY_INIT ? gml_byvalue_param (sim, cell) : -1;
  if (p >= 0)
    return (uint64_t) 1 << p;
  root = gml_cell (sim->tab, gml_cell (sim->tab, cell)->root);
  return root->kind == GML_CELL_DEREF ? params_of (sim, root->ref, depth - 1) : 0;
}

uint64_t
gml_params_of_sym (const struct gml_sim *sim, uint32_t sym)
{
  return sym == sim->top ? 0 : params_of (sim, sym, 8);
}

void
gml_note_origin (struct gml_sim *sim, uint32_t now, uint32_t was)
{
  uint64_t params = gml_params_of_sym (sim, was);
  if (!params || gml_sim_type_of (sim, now)->kind != GML_T_PTR)
    return;
  for (unsigned k = 0; k < sim->norigins; k++)
    if (sim->origins[k].sym == now)
      {
	sim->origins[k].params |= params;
	return;
      }
  GML_GROW (sim->arena, sim->origins, sim->norigins, sim->cap_origins);
  sim->origins[sim->norigins++] = (struct gml_origin){ now, params };
}

/* ---- Parameters that end up as sizes --------------------------------------------------------- */

static bool
demand_slot (struct gml_sim *sim, uint32_t sym, struct gml_effect *e)
{
  const struct gml_sym *y;
  sym = gml_sym_strip (sim->tab, sym);
  y = gml_sym (sim->tab, sym);
  if (y->kind == GML_SY_BIN && y->sub == GML_B_MUL && gml_sym (sim->tab, y->b)->kind == GML_SY_INT
      && e->c.base == GML_SLOT_NONE)
    {
      e->c.base = GML_SLOT_CONST;
      e->num = (int64_t) gml_sym (sim->tab, y->b)->num;
      return demand_slot (sim, y->a, e);
    }
  if (y->kind == GML_SY_BIN && y->sub == GML_B_MUL && e->c.base == GML_SLOT_NONE
      && gml_slot_of_sym (sim, y->b, 0, &e->c))
    return demand_slot (sim, y->a, e);
  if (y->kind == GML_SY_BIN && (y->sub == GML_B_ADD || y->sub == GML_B_SUB)
      && gml_sym (sim->tab, y->b)->kind == GML_SY_INT)
    return demand_slot (sim, y->a, e);
  return y->kind == GML_SY_PARAM && gml_slot_of_sym (sim, sym, 0, &e->a);
}

void
gml_summary_demand (struct gml_sim *sim, struct gml_state *s, const struct gml_effect *e,
		    uint32_t sym, uint32_t factor, gml_id loc)
{
  struct gml_effect d = { .kind = GML_E_SIZE, .role = e->role, .loc = e->loc ? e->loc : loc };
  d.a.base = d.b.base = d.c.base = GML_SLOT_NONE;
  if (e->role != GML_SZ_ALLOC && e->role != GML_SZ_RESIZE)
    return;
  if (factor)
    {
      const struct gml_sym *y = gml_sym (sim->tab, gml_sym_strip (sim->tab, factor));
      if (y->kind == GML_SY_INT)
	{
	  d.c.base = GML_SLOT_CONST;
	  d.num = (int64_t) y->num;
	}
      else if (!gml_slot_of_sym (sim, factor, 0, &d.c))
	return;
    }
  if (!demand_slot (sim, sym, &d) || gml_eval (sim, s, sym).hi < 0x7fffffff)
    return;
  for (uint32_t k = 0; k < s->bounds.n; k++) /* compared with something: bounded */
    if (gml_sym_depends (sim->tab, s->bounds.v[k].a, gml_sym_strip (sim->tab, sym)))
      return;
  for (unsigned k = 0; k < sim->ndemands; k++)
    if (gml_slot_same (&sim->demands[k].a, &d.a) && sim->demands[k].role == d.role)
      return;
  if (sim->unit->locs[d.loc].system)
    d.loc = 0; /* what callers do is wrong, not the library */
  GML_GROW (sim->arena, sim->demands, sim->ndemands, sim->cap_demands);
  sim->demands[sim->ndemands++] = d;
}

/* Addresses that a call is given.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "checks/address.h"

#include <string.h>

#include "checks/check.h"

enum
{
  MAX_DEPTH = 4
};

/* The field NAME of the record in CELL; 0 none.  */
static uint32_t
field_named (struct gml_sim *sim, uint32_t cell, const char *name)
{
  const struct gml_type *t = &sim->unit->types[gml_cell (sim->tab, cell)->type];
  const struct gml_record *rec = &sim->unit->records[t->record];
  for (uint32_t k = 0; t->kind == GML_T_RECORD && k < rec->nfields; k++)
    if (strcmp (gml_text (sim->unit, rec->fields[k].name), name) == 0)
      return gml_cell_make (sim->tab, GML_CELL_FIELD, rec->fields[k].type, cell,
			    gml_field_ref (t->record, k + 1));
  return 0;
}

uint32_t
gml_address_field (const struct gml_event *ev, const struct gml_slot *slot)
{
  struct gml_slot object = { .base = slot->base, .nsteps = 1, .steps = { slot->steps[0] } };
  uint32_t cell, field = 0;
  if (slot->base < 0 || slot->nsteps < 2 || slot->steps[0].kind != GML_STEP_DEREF)
    return 0;
  cell = gml_slot_cell (ev->sim, ev->state, ev->inst, &object, 0);
  for (; cell && !field; cell = gml_cell (ev->sim->tab, cell)->parent)
    field = slot->steps[1].name ? field_named (ev->sim, cell, slot->steps[1].name) : 0;
  for (unsigned k = 2; field && k < slot->nsteps; k++)
    field = slot->steps[k].name ? field_named (ev->sim, field, slot->steps[k].name) : 0;
  return field;
}

/* Whether SYM is 0 however its bytes are ordered.  */
static bool
is_zero (const struct gml_event *ev, uint32_t sym)
{
  for (int k = 0; k < MAX_DEPTH; k++)
    {
      struct gml_ival v = gml_eval (ev->sim, ev->state, sym);
      const struct gml_sym *y = gml_sym (ev->sim->tab, sym);
      if (gml_ival_const (v))
	return v.lo == 0;
      if (y->kind != GML_SY_UN && y->kind != GML_SY_CAST)
	return false;
      sym = y->a;
    }
  return false;
}

/* Whether SYM is what a global object held, and a model says that it is address 0.  */
static bool
is_known_object (const struct gml_event *ev, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (ev->sim->tab, sym);
  const struct gml_cell *c = y->kind == GML_SY_INIT ? gml_cell (ev->sim->tab, y->a) : NULL;
  const struct gml_cell *root = c ? gml_cell (ev->sim->tab, c->root) : NULL;
  const struct gml_model *m;
  if (!root || root->kind != GML_CELL_GLOBAL)
    return false;
  m = gml_api_find (ev->sim->api, gml_text (ev->sim->unit, ev->sim->unit->globals[root->ref].name),
		    -1, NULL);
  for (unsigned k = 0; m && k < m->neffects; k++)
    if (m->effects[k].kind == GML_E_CONFIGURE && strcmp (m->effects[k].name, "address") == 0)
      return m->effects[k].num == 0;
  return false;
}

/* Whether this function copies into CELL as a whole, and always objects that models say
   are address 0: nothing is known of what they hold.  */
static bool
is_copied_from_known (const struct gml_event *ev, uint32_t cell)
{
  const struct gml_function *fn = ev->sim->fn;
  bool any = false;
  for (uint32_t k = 1; k < fn->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      uint32_t from;
      if (i->op != GML_I_COPY || gml_sim_cell (ev->sim, i->place) != cell)
	continue;
      from = gml_sim_cell (ev->sim, i->place2);
      if (!is_known_object (ev, gml_sym_make (ev->sim->tab, GML_SY_INIT, 0, 0, from, 0)))
	return false;
      any = true;
    }
  return any;
}

/* Whether all that is known to lie in CELL, and something is, is 0.  */
static bool
holds_zero (const struct gml_event *ev, uint32_t cell)
{
  bool any = is_copied_from_known (ev, cell);
  for (uint32_t k = 0; k < ev->state->mem.n; k++)
    {
      const struct gml_bind *m = &ev->state->mem.v[k];
      if (!gml_cell_within (ev->sim->tab, m->key, cell)
	  && !gml_cell_within (ev->sim->tab, cell, m->key))
	continue;
      any = true;
      if (!is_zero (ev, m->sym) && !is_known_object (ev, m->sym))
	return false;
    }
  return any;
}

bool
gml_address_is_zero (const struct gml_event *ev, const struct gml_effect *e)
{
  uint32_t sym, cell;
  const struct gml_prop *p;
  if (e->b.base == GML_SLOT_CONST)
    return e->num == 0;
  if (e->b.nsteps)
    {
      cell = gml_address_field (ev, &e->b);
      return cell && holds_zero (ev, cell);
    }
  sym = gml_slot_sym (ev->sim, ev->state, ev->inst, &e->b, 0);
  p = sym ? gml_state_prop (ev->state, sym, "address") : NULL;
  if (p)
    return p->value && is_zero (ev, p->value);
  return sym && is_zero (ev, sym);
}

bool
gml_address_lies_in (const struct gml_event *ev, uint32_t place, uint32_t cell, gml_int *at)
{
  const struct gml_cell *c = gml_cell (ev->sim->tab, place);
  if (c->kind != GML_CELL_ELEM || c->parent != cell || !c->ref
      || gml_sym (ev->sim->tab, c->ref)->kind != GML_SY_INT)
    return false;
  *at = gml_sym (ev->sim->tab, c->ref)->num;
  return true;
}

bool
gml_address_points_into (const struct gml_event *ev, uint32_t sym, uint32_t cell, gml_int *at)
{
  struct gml_sym y = *gml_sym (ev->sim->tab, gml_sym_strip (ev->sim->tab, sym));
  *at = 0;
  if (y.kind == GML_SY_BIN && y.sub == GML_B_PTRADD
      && gml_sym (ev->sim->tab, y.b)->kind == GML_SY_INT)
    {
      *at = gml_sym (ev->sim->tab, y.b)->num;
      y = *gml_sym (ev->sim->tab, y.a);
    }
  if (y.kind != GML_SY_ADDR)
    return false;
  return y.a == cell || gml_address_lies_in (ev, y.a, cell, at);
}

bool
gml_address_is_abstract (const struct gml_event *ev, uint32_t cell)
{
  const struct gml_function *fn = ev->sim->fn;
  gml_int at, first;
  for (uint32_t k = 1; k < fn->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      if (i->op == GML_I_STORE && fn->values[i->a].kind == GML_V_INT && fn->values[i->a].num == 0
	  && gml_address_lies_in (ev, gml_sim_cell (ev->sim, i->place), cell, &at) && at == 0)
	return true;
      for (uint32_t a = 0; i->op == GML_I_CALL && a < i->nargs; a++)
	if (gml_address_points_into (ev, gml_sim_value (ev->sim, fn->args[i->args + a]), cell,
				     &first)
	    && first > 0)
	  return true;
    }
  return false;
}

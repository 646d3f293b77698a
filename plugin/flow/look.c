/* Reading a function's calls one by one, without simulating it.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/look.h"

#include <string.h>

#include "checks/check.h"
#include "plugin/flow/program.h"

enum
{
  MOST_CASTS = 8
};

void
gml_look (struct gml_program *prog, gml_id fn_id, struct gml_arena *arena)
{
  const struct gml_function *fn = &prog->unit->functions[fn_id];
  struct gml_sim sim = {
    .prog = prog, .unit = prog->unit, .api = prog->api, .fn_id = fn_id, .fn = fn, .arena = arena
  };
  for (uint32_t k = 1; k < fn->ninsts; k++)
    {
      const struct gml_inst *inst = &fn->insts[k];
      struct gml_event ev = {
	.kind = GML_EV_SEEN, .sim = &sim, .loc = inst->loc, .inst = inst, .callee = inst->callee
      };
      if (inst->op != GML_I_CALL || !inst->callee)
	continue;
      ev.model = gml_callee_model (prog, inst->callee);
      if (ev.model && !ev.model->is_summary)
	gml_checks_run (&ev);
    }
  for (uint32_t k = 0; k < sim.nfindings; k++)
    gml_findings_add (prog->findings, &sim.findings[k]);
}

void
gml_look_body (struct gml_program *prog, gml_id fn, struct gml_arena *arena)
{
  struct gml_event ev = { .kind = GML_EV_BODY, .loc = prog->unit->functions[fn].loc };
  gml_program_tell (prog, fn, &ev, arena);
}

gml_id
gml_look_through (const struct gml_function *fn, gml_id v)
{
  for (unsigned k = 0; k < MOST_CASTS && fn->values[v].kind == GML_V_INST; k++)
    {
      const struct gml_inst *i = &fn->insts[fn->values[v].ref];
      if (i->op != GML_I_CAST)
	break;
      v = i->a;
    }
  return v;
}

gml_id
gml_look_arg (const struct gml_function *fn, const struct gml_inst *call, int k)
{
  if (k < 0 || (uint32_t) k >= call->nargs)
    return 0;
  return gml_look_through (fn, fn->args[call->args + (uint32_t) k]);
}

bool
gml_look_number (const struct gml_function *fn, const struct gml_inst *call, int k, gml_int *num)
{
  gml_id v = gml_look_arg (fn, call, k);
  *num = fn->values[v].num;
  return fn->values[v].kind == GML_V_INT;
}

const char *
gml_look_text (const struct gml_unit *u, const struct gml_function *fn, const struct gml_inst *call,
	       int k)
{
  gml_id v = gml_look_arg (fn, call, k);
  return fn->values[v].kind == GML_V_STRING ? gml_text (u, fn->values[v].ref) : NULL;
}

gml_id
gml_look_place (const struct gml_function *fn, gml_id v)
{
  v = gml_look_through (fn, v);
  if (fn->values[v].kind == GML_V_ADDR)
    return fn->values[v].ref;
  if (fn->values[v].kind == GML_V_INST && fn->insts[fn->values[v].ref].op == GML_I_LOAD)
    return fn->insts[fn->values[v].ref].place;
  return 0;
}

gml_id
gml_look_field (const struct gml_function *fn, gml_id place, uint32_t field)
{
  gml_id found = 0;
  for (uint32_t k = 1; k < fn->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      const struct gml_place *p = &fn->places[i->place];
      if (i->op != GML_I_STORE || p->kind != GML_P_FIELD || p->parent != place || p->ref != field)
	continue;
      if (found)
	return 0;
      found = gml_look_through (fn, i->a);
    }
  return found;
}

/* PLACE, or the object of which it is the base class's part.  */
static gml_id
whole (const struct gml_unit *u, const struct gml_function *fn, gml_id place)
{
  while (fn->places[place].kind == GML_P_FIELD)
    {
      const struct gml_place *p = &fn->places[place];
      const struct gml_type *t = &u->types[fn->places[p->parent].type];
      const struct gml_record *r = t->kind == GML_T_RECORD ? &u->records[t->record] : NULL;
      if (!r || !p->ref || p->ref > r->nfields || !r->fields[p->ref - 1].is_base)
	break;
      place = p->parent;
    }
  return place;
}

static const char *
name_of_place (const struct gml_unit *u, const struct gml_function *fn, gml_id place)
{
  const struct gml_place *p = &fn->places[whole (u, fn, place)];
  const char *name = "";
  if (p->kind == GML_P_LOCAL)
    name = gml_text (u, fn->locals[p->ref].name);
  else if (p->kind == GML_P_GLOBAL)
    name = gml_text (u, u->globals[p->ref].name);
  else if (p->kind == GML_P_DEREF)
    return gml_look_name (u, fn, p->ref);
  else if (p->kind == GML_P_FIELD)
    {
      const struct gml_type *t = &u->types[fn->places[p->parent].type];
      const struct gml_record *r = t->kind == GML_T_RECORD ? &u->records[t->record] : NULL;
      if (r && p->ref && p->ref <= r->nfields)
	name = gml_text (u, r->fields[p->ref - 1].name);
    }
  return *name ? name : NULL;
}

const char *
gml_look_name (const struct gml_unit *u, const struct gml_function *fn, gml_id v)
{
  const struct gml_value *value = &fn->values[v];
  const char *name = value->var ? gml_text (u, fn->locals[value->var].name) : "";
  const struct gml_inst *i = value->kind == GML_V_INST ? &fn->insts[value->ref] : NULL;
  if (*name)
    return name;
  if (value->kind == GML_V_ADDR)
    return name_of_place (u, fn, value->ref);
  if (i && i->op == GML_I_CAST)
    return gml_look_name (u, fn, i->a);
  return i && i->op == GML_I_LOAD ? name_of_place (u, fn, i->place) : NULL;
}

/* The record that the pointer V points to; 0 none.  */
static gml_id
pointed_record (const struct gml_unit *u, const struct gml_function *fn, gml_id v)
{
  const struct gml_value *value = &fn->values[v];
  gml_id p = value->kind == GML_V_ADDR ? whole (u, fn, value->ref) : 0;
  gml_id t = p ? fn->places[p].type : u->types[value->type].elem;
  if (p && fn->places[p].kind == GML_P_DEREF && p != value->ref)
    return gml_look_class (u, fn, fn->places[p].ref);
  return u->types[t].kind == GML_T_RECORD ? u->types[t].record : 0;
}

gml_id
gml_look_class (const struct gml_unit *u, const struct gml_function *fn, gml_id v)
{
  gml_id found = pointed_record (u, fn, v);
  for (unsigned k = 0; k < MOST_CASTS && fn->values[v].kind == GML_V_INST; k++)
    {
      const struct gml_inst *i = &fn->insts[fn->values[v].ref];
      gml_id record;
      if (i->op != GML_I_CAST)
	break;
      v = i->a;
      record = pointed_record (u, fn, v);
      found = record ? record : found;
    }
  return found;
}

const struct gml_effect *
gml_look_configured (struct gml_program *prog, const struct gml_function *fn, gml_id place,
		     const char *property)
{
  for (uint32_t k = 1; k < fn->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      const struct gml_effect *e = i->op == GML_I_CALL && i->callee && i->nargs
				     ? gml_configures (prog, i->callee, property)
				     : NULL;
      gml_id v = e && e->a.base >= 0 ? gml_look_arg (fn, i, e->a.base) : 0;
      if (v && fn->values[v].kind == GML_V_ADDR && fn->values[v].ref == place)
	return e;
    }
  return NULL;
}

gml_id
gml_look_block (const struct gml_function *fn, const struct gml_inst *inst)
{
  uint32_t k = (uint32_t) (inst - fn->insts);
  for (gml_id b = 1; b < fn->nblocks; b++)
    if (k >= fn->blocks[b].insts && k < fn->blocks[b].insts + fn->blocks[b].ninsts)
      return b;
  return 0;
}

const struct gml_inst *
gml_look_comparison (const struct gml_function *fn, gml_id v, bool *negated)
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

gml_int
gml_look_step (const struct gml_function *fn, gml_id block, gml_id v)
{
  const struct gml_block *b = &fn->blocks[block];
  const struct gml_phi *phi;
  gml_int step = 0;
  if (fn->values[v].kind != GML_V_PHI)
    return 0;
  phi = &fn->phis[fn->values[v].ref];
  for (uint32_t p = 0; p < b->npreds; p++)
    {
      gml_id next = gml_look_through (fn, fn->args[phi->args + p]);
      const struct gml_inst *i
	= fn->values[next].kind == GML_V_INST ? &fn->insts[fn->values[next].ref] : NULL;
      if (!(fn->edges[fn->edge_lists[b->preds + p]].flags & GML_EF_BACK) || next == v)
	continue;
      if (!i || i->op != GML_I_BIN || (i->sub != GML_B_ADD && i->sub != GML_B_PTRADD)
	  || fn->values[i->b].kind != GML_V_INT || gml_look_through (fn, i->a) != v
	  || (step && fn->values[i->b].num != step))
	return 0;
      step = fn->values[i->b].num;
    }
  return step;
}

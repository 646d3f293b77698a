/* Functors handed to a call.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "checks/functor.h"

#include "plugin/flow/look.h"

/* The record that type T is, points or refers to; 0 none.  */
static gml_id
record_of (const struct gml_unit *u, gml_id t)
{
  if (u->types[t].kind == GML_T_PTR)
    t = u->types[t].elem;
  return u->types[t].kind == GML_T_RECORD ? u->types[t].record : 0;
}

bool
gml_functor_of (const struct gml_event *ev, int arg, struct gml_functor *f)
{
  const struct gml_function *fn = ev->sim->fn;
  const struct gml_unit *u = ev->sim->unit;
  gml_id v = gml_look_arg (fn, ev->inst, arg);
  *f = (struct gml_functor) { 0 };
  if (!v)
    return false;
  if (fn->values[v].kind == GML_V_FUNC)
    f->function = fn->values[v].ref;
  else
    f->record = record_of (u, fn->values[v].type);
  if (f->record)
    {
      f->is_lambda = u->records[f->record].is_lambda;
      f->function = u->records[f->record].call;
      f->place = gml_look_place (fn, v);
    }
  return f->function || f->record;
}

bool
gml_functor_captures (const struct gml_event *ev, const struct gml_functor *f)
{
  return f->record && ev->sim->unit->records[f->record].nfields > 0;
}

/* The local variable whose address V is, or 0.  */
static gml_id
local_of (const struct gml_function *fn, gml_id v)
{
  gml_id p = fn->values[v].kind == GML_V_ADDR ? fn->values[v].ref : 0;
  while (p && fn->places[p].parent)
    p = fn->places[p].parent;
  return p && fn->places[p].kind == GML_P_LOCAL ? fn->places[p].ref : 0;
}

const char *
gml_functor_reference (const struct gml_event *ev, const struct gml_functor *f, unsigned k)
{
  const struct gml_unit *u = ev->sim->unit;
  const struct gml_function *fn = ev->sim->fn;
  const struct gml_record *r = &u->records[f->record];
  for (uint32_t i = 0; f->is_lambda && f->place && i < r->nfields; i++)
    {
      const struct gml_type *t = &u->types[r->fields[i].type];
      gml_id local = 0;
      if (t->kind == GML_T_PTR && t->is_ref)
	local = local_of (fn, gml_look_field (fn, f->place, i + 1));
      if (local && *gml_text (u, fn->locals[local].name) && k-- == 0)
	return gml_text (u, fn->locals[local].name);
    }
  return NULL;
}

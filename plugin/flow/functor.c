/* Functors handed to a call.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/functor.h"

#include <string.h>

#include "plugin/flow/look.h"
#include "plugin/ir/arena.h"

/* The record that type T is, points or refers to; 0 none.  */
static gml_id
record_of (const struct gml_unit *u, gml_id t)
{
  if (u->types[t].kind == GML_T_PTR)
    t = u->types[t].elem;
  return u->types[t].kind == GML_T_RECORD ? u->types[t].record : 0;
}

/* Whether type T is a pointer to a method, or to a record of C's with a function in it.  */
static bool
holds_function (const struct gml_unit *u, gml_id t)
{
  gml_id r = record_of (u, t);
  if (!r || u->records[r].is_lambda)
    return false;
  if (u->types[t].kind == GML_T_PTR)
    return !u->types[t].is_ref;
  return u->records[r].nfields && strcmp (gml_text (u, u->records[r].fields[0].name), "__pfn") == 0;
}

static gml_id
root_local (const struct gml_function *fn, gml_id place)
{
  while (fn->places[place].parent)
    place = fn->places[place].parent;
  return fn->places[place].kind == GML_P_LOCAL ? fn->places[place].ref : 0;
}

/* The function in the record that V is or points to, a pointer to a method or sigaction's
   argument: what was last stored there before CALL.  */
static gml_id
function_in (const struct gml_function *fn, const struct gml_inst *call, gml_id v)
{
  gml_id place = gml_look_place (fn, v), local = place ? root_local (fn, place) : 0, found = 0;
  for (uint32_t k = 1; local && k < fn->ninsts && &fn->insts[k] != call; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      gml_id a = i->op == GML_I_STORE ? gml_look_through (fn, i->a) : 0;
      if (a && fn->values[a].kind == GML_V_FUNC && root_local (fn, i->place) == local)
	found = fn->values[a].ref;
    }
  return found;
}

bool
gml_functor_of (const struct gml_unit *u, const struct gml_function *fn,
		const struct gml_inst *call, int arg, struct gml_functor *f)
{
  gml_id v = gml_look_arg (fn, call, arg);
  *f = (struct gml_functor){ 0 };
  if (!v)
    return false;
  if (fn->values[v].kind == GML_V_FUNC)
    f->function = fn->values[v].ref;
  else
    f->record = record_of (u, fn->values[v].type);
  if (f->function)
    return true;
  if (holds_function (u, fn->values[v].type))
    f->function = function_in (fn, call, v);
  if (f->function)
    {
      f->record = 0;
      return true;
    }
  if (!f->record)
    return false;
  f->is_lambda = u->records[f->record].is_lambda;
  f->function = u->records[f->record].call;
  f->place = gml_look_place (fn, v);
  return true;
}

bool
gml_functor_captures (const struct gml_unit *u, const struct gml_functor *f)
{
  return f->record && u->records[f->record].nfields > 0;
}

/* The local variable whose address V is, or 0.  */
static gml_id
local_of (const struct gml_function *fn, gml_id v)
{
  return fn->values[v].kind == GML_V_ADDR ? root_local (fn, fn->values[v].ref) : 0;
}

const char *
gml_functor_reference (const struct gml_unit *u, const struct gml_function *fn,
		       const struct gml_functor *f, unsigned k)
{
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

/* ---- Methods that others call ------------------------------------------------------- */

/* The effect by which a base class of RECORD says that METHOD is called by others.  */
static const struct gml_effect *
inherited (struct gml_program *prog, gml_id record, const char *method, struct gml_arena *arena,
	   int depth)
{
  const struct gml_unit *u = prog->unit;
  const struct gml_record *r = &u->records[record];
  for (uint32_t k = 0; depth > 0 && k < r->nfields && r->fields[k].is_base; k++)
    {
      gml_id base = u->types[r->fields[k].type].record;
      const char *name
	= gml_arena_printf (arena, "%s::%s", gml_text (u, u->records[base].name), method);
      const struct gml_model *m = gml_api_find (prog->api, name, -1, NULL);
      const struct gml_effect *e = NULL;
      for (unsigned i = 0; m && i < m->neffects; i++)
	if (m->effects[i].kind == GML_E_CALLBACK && m->effects[i].a.base == 0 && m->is_method)
	  return &m->effects[i];
      e = inherited (prog, base, method, arena, depth - 1);
      if (e)
	return e;
    }
  return NULL;
}

const struct gml_effect *
gml_overrides_callback (struct gml_program *prog, gml_id fn, struct gml_arena *arena)
{
  const struct gml_unit *u = prog->unit;
  const char *name = gml_text (u, u->functions[fn].name), *last = strrchr (name, ':');
  const struct gml_effect *e = NULL;
  size_t n = last && last - name > 1 ? (size_t) (last - name) - 1 : 0;
  for (gml_id r = 1; n && !e && r < u->nrecords; r++)
    {
      const char *class = gml_text (u, u->records[r].name);
      if (strlen (class) == n && strncmp (class, name, n) == 0)
	e = inherited (prog, r, last + 1, arena, 4);
    }
  return e;
}

/* ---- What a callback may do -------------------------------------------------------- */

enum
{
  CALL_DEPTH = 4
};

/* Whether E takes an object out of the hands of whoever has it.  */
static bool
takes_object (const struct gml_api *api, const struct gml_effect *e)
{
  const struct gml_kind *kind = e->res ? gml_api_kind (api, e->res) : NULL;
  return e->kind == GML_E_TRANSFER || e->kind == GML_E_OWNS_CHILD
	 || (e->kind == GML_E_RELEASE && kind && kind->by_scope);
}

/* Whether FN, or what it calls, may delete some object or make it another's.  What
   comes from headers of the system does so only if a model says so.  */
static bool
may_release (struct gml_program *prog, gml_id fn, int depth)
{
  const struct gml_function *f = &prog->unit->functions[fn];
  const struct gml_model *m = gml_callee_model (prog, fn);
  if (m && !m->is_summary)
    {
      for (unsigned k = 0; k < m->neffects; k++)
	if (takes_object (prog->api, &m->effects[k]))
	  return true;
      return false;
    }
  if (!(f->flags & GML_FF_BODY) || depth == 0)
    return !(f->flags & GML_FF_SYSTEM);
  for (uint32_t k = 0; k < f->ncalls; k++)
    if (may_release (prog, f->calls[k], depth - 1))
      return true;
  return false;
}

/* Whether argument ARG of CALL, on some object's event, is a functor.  */
static bool
is_functor_slot (const struct gml_sim *sim, const struct gml_inst *call, int arg)
{
  const struct gml_model *m = call->callee ? gml_callee_model (sim->prog, call->callee) : NULL;
  for (unsigned k = 0; m && k < m->neffects; k++)
    if (m->effects[k].kind == GML_E_CALLBACK && m->effects[k].c.base >= 0
	&& m->effects[k].a.base == arg)
      return true;
  return false;
}

bool
gml_goes_to_callback (const struct gml_sim *sim, gml_id value)
{
  const struct gml_type *t = &sim->unit->types[sim->fn->values[value].type];
  const struct gml_block *b = &sim->fn->blocks[sim->block];
  if (t->kind != GML_T_RECORD || !sim->unit->records[t->record].is_lambda)
    return false;
  for (uint32_t k = sim->inst + 1; k < b->insts + b->ninsts; k++)
    for (uint32_t a = 0; sim->fn->insts[k].op == GML_I_CALL && a < sim->fn->insts[k].nargs; a++)
      if (sim->fn->args[sim->fn->insts[k].args + a] == value)
	return is_functor_slot (sim, &sim->fn->insts[k], (int) a);
  return false;
}

/* The cell in which the closure SYM lies, or which it points to; 0 not known.  */
static uint32_t
closure_cell (struct gml_sim *sim, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (sim->tab, sym);
  return y->kind == GML_SY_INIT || y->kind == GML_SY_ADDR ? y->a : 0;
}

/* Whether SYM is an object that belongs to another one, whatever handler it has.  */
static bool
is_owned (struct gml_sim *sim, struct gml_state *s, uint32_t sym)
{
  const struct gml_resource *r = gml_find_resource (sim, s, sym);
  return r && r->owner && r->kind && gml_api_kind (sim->api, r->kind)->by_scope;
}

static void
escape_unless_owned (struct gml_sim *sim, struct gml_state *s, uint32_t sym)
{
  if (sym && !is_owned (sim, s, sym))
    gml_sim_escape (sim, s, sym);
}

static uint64_t
leaks_of (const struct gml_program *prog, const struct gml_functor *f)
{
  bool read = f->is_lambda && f->function < prog->nsummaries && prog->summaries[f->function].done;
  return read ? prog->summaries[f->function].leaks : ~(uint64_t) 0;
}

/* What the closure holds may be changed whenever it is called, and is let go of in the
   fields whose bits are in LEAKS.  */
static void
escape_captures (struct gml_sim *sim, struct gml_state *s, uint32_t closure, uint64_t leaks)
{
  uint32_t cell = closure_cell (sim, closure);
  for (uint32_t k = 0; cell && k < s->mem.n; k++)
    {
      const struct gml_cell *c = gml_cell (sim->tab, s->mem.v[k].key);
      uint32_t field = c->kind == GML_CELL_FIELD ? gml_field_of (c->ref) : 0;
      if (c->parent != cell)
	continue;
      if (field == 0 || field > 64 || leaks >> (field - 1) & 1)
	gml_sim_escape (sim, s, s->mem.v[k].sym);
      else
	escape_unless_owned (sim, s, s->mem.v[k].sym);
    }
}

void
gml_callback (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	      const struct gml_effect *e, uint32_t result)
{
  uint32_t sym = gml_slot_sym (sim, s, inst, &e->a, result);
  uint32_t data = e->b.base >= 0 ? gml_slot_sym (sim, s, inst, &e->b, result) : 0;
  uint32_t sender = e->c.base >= 0 ? gml_slot_sym (sim, s, inst, &e->c, result) : 0;
  struct gml_functor f;
  bool known = sender && gml_functor_of (sim->unit, sim->fn, inst, e->a.base, &f) && f.function
	       && !may_release (sim->prog, f.function, CALL_DEPTH);
  if (known)
    {
      escape_captures (sim, s, sym, leaks_of (sim->prog, &f));
      escape_unless_owned (sim, s, data);
      escape_unless_owned (sim, s, sender);
      return;
    }
  if (sym)
    gml_sim_escape (sim, s, sym);
  if (data)
    gml_sim_escape (sim, s, data);
  if (sender)
    gml_sim_escape (sim, s, sender);
}

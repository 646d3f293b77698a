/* premature-release inside a signal: what is connected to an object's signal, or runs
   because of it, destroys the object, to which control then returns.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "checks/own_signal.h"

#include <string.h>

#include "checks/check.h"

enum
{
  MAX_STEPS = 8
};

/* ---- The object whose signal it is -------------------------------------------------------- */

/* Whether SYM is, perhaps through a cast, what a call gave as the emitter.  */
static bool
is_emitter (const struct gml_event *ev, uint32_t sym)
{
  for (int k = 0; k < MAX_STEPS; k++)
    {
      const struct gml_sym *y = gml_sym (ev->sim->tab, sym);
      bool derived = y->kind == GML_SY_CAST || y->kind == GML_SY_UN
		     || (y->kind == GML_SY_BIN && y->sub == GML_B_PTRADD);
      if (gml_state_prop (ev->state, sym, "emitter"))
	return true;
      if (!derived)
	return false;
      sym = y->a;
    }
  return false;
}

bool
gml_own_signal_release (const struct gml_rule *rule, const struct gml_event *ev)
{
  const char *name = gml_name_of_sym (ev, ev->sym);
  struct gml_story story = { .loc = ev->loc, .resource = name, .confidence = -1 };
  if (!is_emitter (ev, ev->sym))
    return false;
  story.last = "control returns to it: call deleteLater () instead";
  gml_tell (rule, ev, &story, "%s%s%sis destroyed inside its own signal",
	    name ? "'" : "the sender ", name ? name : "", name ? "' " : "");
  return true;
}

/* ---- What is connected to it ----------------------------------------------------------------- */

/* The place that argument ARG was loaded from, a record; 0 none.  */
static uint32_t
record_cell (const struct gml_event *ev, uint32_t arg, const struct gml_type **type)
{
  const struct gml_function *fn = ev->sim->fn;
  const struct gml_value *v = &fn->values[fn->args[ev->inst->args + arg]];
  *type = &ev->sim->unit->types[v->type];
  if ((*type)->kind != GML_T_RECORD || v->kind != GML_V_INST || fn->insts[v->ref].op != GML_I_LOAD)
    return 0;
  return gml_sim_cell (ev->sim, fn->insts[v->ref].place);
}

/* The function that a record names in its first field (a pointer to a method).  */
static gml_id
method_in (const struct gml_event *ev, uint32_t cell)
{
  for (uint32_t k = 0; k < ev->state->mem.n; k++)
    {
      const struct gml_cell *c = gml_cell (ev->sim->tab, ev->state->mem.v[k].key);
      const struct gml_sym *y = gml_sym (ev->sim->tab, ev->state->mem.v[k].sym);
      if (c->parent == cell && y->kind == GML_SY_FUNC)
	return y->a;
    }
  return 0;
}

/* Whether effect E of a callback releases what the closure at CELL has in a field, and
   that is EMITTER.  */
static bool
releases_captured (const struct gml_event *ev, const struct gml_effect *e, uint32_t cell,
		   uint32_t emitter)
{
  if (e->a.base != 0 || e->a.nsteps != 2 || e->a.steps[1].kind != GML_STEP_FIELD)
    return false;
  for (uint32_t k = 0; k < ev->state->mem.n; k++)
    {
      const struct gml_cell *c = gml_cell (ev->sim->tab, ev->state->mem.v[k].key);
      if (c->kind == GML_CELL_FIELD && c->parent == cell && c->ref == (uint32_t) e->a.steps[1].num)
	return gml_sym_strip (ev->sim->tab, ev->state->mem.v[k].sym) == emitter;
    }
  return false;
}

/* The same for a method, whose object is the data that CALLBACK names.  */
static bool
releases_member (const struct gml_event *ev, const struct gml_effect *e,
		 const struct gml_effect *callback, uint32_t emitter)
{
  struct gml_slot slot = e->a;
  uint32_t sym;
  if (e->a.base != 0 || e->a.nsteps == 0 || callback->b.base < 0)
    return false;
  slot.base = callback->b.base;
  sym = gml_slot_sym (ev->sim, ev->state, ev->inst, &slot, 0);
  return sym && gml_sym_strip (ev->sim->tab, sym) == emitter;
}

/* Whether what CALLBACK names is a function that releases EMITTER, if only on some
   paths.  */
static bool
releases_emitter (const struct gml_event *ev, const struct gml_effect *callback, uint32_t emitter)
{
  const struct gml_type *type;
  uint32_t cell;
  const struct gml_record *rec;
  const struct gml_model *m;
  gml_id fn;
  if (callback->a.base < 0 || (uint32_t) callback->a.base >= ev->inst->nargs)
    return false;
  cell = record_cell (ev, (uint32_t) callback->a.base, &type);
  if (!cell)
    return false;
  rec = &ev->sim->unit->records[type->record];
  fn = rec->is_lambda ? rec->call : method_in (ev, cell);
  m = fn ? gml_callee_model (ev->sim->prog, fn) : NULL;
  for (unsigned r = 0; m && m->is_summary && r < m->nrows; r++)
    for (unsigned k = 0; k < m->rows[r].neffects; k++)
      {
	const struct gml_effect *e = &m->rows[r].effects[k];
	if (e->kind == GML_E_RELEASE
	    && (rec->is_lambda ? releases_captured (ev, e, cell, emitter)
			       : releases_member (ev, e, callback, emitter)))
	  return true;
      }
  return false;
}

/* Whether an event loop may deliver it: then the object has come to rest.  */
static bool
is_queued (const struct gml_event *ev, const struct gml_effect *e)
{
  uint32_t how = gml_slot_sym (ev->sim, ev->state, ev->inst, &e->b, 0);
  struct gml_ival v = how ? gml_eval (ev->sim, ev->state, how) : gml_ival_all ();
  return !gml_ival_const (v) || v.lo & e->lo;
}

static void
tell_connected (const struct gml_rule *rule, const struct gml_event *ev, uint32_t emitter)
{
  const char *name = gml_name_of_sym (ev, emitter);
  struct gml_story story = { .loc = ev->loc, .resource = name, .confidence = -1 };
  story.from = ev->state->trail; /* the path there is not the point */
  story.last = "what is connected here deletes it: let it call deleteLater () instead";
  gml_tell (rule, ev, &story, "%s%s%s is destroyed inside its own signal", name ? "'" : "",
	    name ? name : "the sender", name ? "'" : "");
}

void
gml_own_signal_connect (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_model *m = ev->model;
  uint32_t emitter = 0;
  for (unsigned k = 0; k < m->neffects; k++)
    {
      const struct gml_effect *e = &m->effects[k];
      if (e->kind != GML_E_CONFIGURE)
	continue;
      if (strcmp (e->name, "event-handler") == 0)
	emitter = gml_slot_sym (ev->sim, ev->state, ev->inst, &e->a, 0);
      if (strcmp (e->name, "queued") == 0 && is_queued (ev, e))
	return;
    }
  if (!emitter || emitter == ev->sim->top)
    return;
  emitter = gml_sym_strip (ev->sim->tab, emitter);
  for (unsigned k = 0; k < m->neffects; k++)
    if (m->effects[k].kind == GML_E_CALLBACK && releases_emitter (ev, &m->effects[k], emitter))
      {
	tell_connected (rule, ev, emitter);
	return;
      }
}

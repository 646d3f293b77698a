/* What functions do that an event loop or a signal calls.
   SPDX-License-Identifier: GPL-3.0-or-later

   Read, not simulated: whether a handler calls something is enough.  Bodies are read
   only where the unit has both, a handler and a call that some rule minds there.  */

#include "plugin/flow/handlers.h"

#include <string.h>

#include "checks/check.h"
#include "plugin/flow/functor.h"
#include "plugin/flow/look.h"
#include "plugin/flow/program.h"
#include "plugin/ir/arena.h"

enum
{
  MAX_DEPTH = 4
};

struct gathering
{
  struct gml_program *prog;
  struct gml_arena *arena;
  struct gml_handler *list;
  uint32_t n, cap;
  uint8_t *seen; /* by function: roles (bits) it was read for */
};

bool
gml_blocks_handler (const struct gml_api *api, const struct gml_model *m,
		    const struct gml_effect *e)
{
  for (unsigned k = 0; k < m->neffects; k++)
    {
      const struct gml_effect *u = &m->effects[k];
      const struct gml_kind *kind
	= u->kind == GML_E_USE && u->res ? gml_api_kind (api, u->res) : NULL;
      if (kind && kind->negative_invalid && e->a.base != GML_SLOT_NONE && e->b.base < 0)
	return false;
      /* An event loop in a handler goes on handling.  */
      if (u->kind == GML_E_CONFIGURE && strcmp (u->name, "event-loop") == 0)
	return false;
    }
  return !e->role;
}

static bool
is_role (const struct gml_effect *e, enum gml_callback_as as)
{
  return e->kind == GML_E_CALLBACK && e->role == as;
}

/* ---- Who handles --------------------------------------------------------------------- */

static void
add (struct gathering *g, const struct gml_handler *h)
{
  if (!h->fn || h->fn >= g->prog->nsummaries || !gml_program_is_users (g->prog, h->fn))
    return;
  for (uint32_t k = 0; k < g->n; k++)
    if (g->list[k].fn == h->fn && g->list[k].as == h->as)
      return;
  GML_GROW (g->arena, g->list, g->n, g->cap);
  g->list[g->n++] = *h;
}

/* The signal that CALL in FN connects; 0 none, or not known.  */
static gml_id
signal_of (struct gml_program *prog, const struct gml_function *fn, const struct gml_inst *call)
{
  const struct gml_effect *e = gml_configures (prog, call->callee, "event-handler");
  struct gml_functor f;
  return e && e->b.base >= 0 && gml_functor_of (prog->unit, fn, call, e->b.base, &f) ? f.function
										     : 0;
}

/* Whether FN, or what the lambda FN stands in, is where a thread begins.  */
static bool
is_in_thread (struct gathering *g, gml_id fn)
{
  const struct gml_unit *u = g->prog->unit;
  const struct gml_effect *e;
  while (u->functions[fn].flags & GML_FF_NESTED && u->functions[fn].parent)
    fn = u->functions[fn].parent;
  e = gml_overrides_callback (g->prog, fn, g->arena);
  return e && e->role == GML_AS_THREAD;
}

/* The functions that the calls of FN, which is loaded, hand over.  */
static void
gather_from (struct gathering *g, gml_id id)
{
  const struct gml_function *fn = &g->prog->unit->functions[id];
  bool in_thread = is_in_thread (g, id);
  for (uint32_t k = 1; k < fn->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      const struct gml_model *m
	= i->op == GML_I_CALL && i->callee ? gml_program_written (g->prog, i->callee) : NULL;
      for (unsigned e = 0; m && e < m->neffects; e++)
	{
	  const struct gml_effect *c = &m->effects[e];
	  struct gml_functor f;
	  if ((is_role (c, GML_AS_SIGNAL) || is_role (c, GML_AS_EVENT)) && c->a.base >= 0
	      && gml_functor_of (g->prog->unit, fn, i, c->a.base, &f))
	    {
	      struct gml_handler h
		= { .fn = f.function, .as = c->role, .registered = i->loc, .by = i->callee };
	      h.in_thread = in_thread;
	      h.signal = signal_of (g->prog, fn, i);
	      add (g, &h);
	    }
	}
    }
}

static bool
hands_over (struct gml_program *prog, gml_id fn, bool events)
{
  const struct gml_function *f = &prog->unit->functions[fn];
  for (uint32_t k = 0; k < f->ncalls; k++)
    {
      const struct gml_model *m = gml_program_written (prog, f->calls[k]);
      for (unsigned e = 0; m && e < m->neffects; e++)
	if (is_role (&m->effects[e], GML_AS_SIGNAL)
	    || (events && is_role (&m->effects[e], GML_AS_EVENT)))
	  return true;
    }
  return false;
}

/* Notes in H the fields that FN, a constructor, fills with results of calls.  */
static void
note_made (struct gathering *g, const struct gml_function *fn, struct gml_handler *h)
{
  uint32_t cap = h->nmade, *made = (uint32_t *) h->made;
  for (uint32_t k = 1; k < fn->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      gml_id v = i->op == GML_I_STORE ? gml_look_through (fn, i->a) : 0;
      if (!v || fn->places[i->place].kind != GML_P_FIELD || fn->values[v].kind != GML_V_INST
	  || fn->insts[fn->values[v].ref].op != GML_I_CALL)
	continue;
      GML_GROW (g->arena, made, h->nmade, cap);
      made[h->nmade++] = fn->places[i->place].ref;
    }
  h->made = made;
}

/* The same of all constructors of the class that H is a method of.  */
static void
note_all_made (struct gathering *g, struct gml_handler *h)
{
  struct gml_unit *u = g->prog->unit;
  const char *name = gml_text (u, u->functions[h->fn].name), *end = strrchr (name, ':');
  size_t n = end ? (size_t) (end - name) - 1 : 0;
  bool was_loaded;
  for (gml_id f = 1; n && f < u->nfunctions && f < g->prog->nsummaries; f++)
    {
      const char *other = gml_text (u, u->functions[f].name);
      if (u->functions[f].flags & GML_FF_CTOR && u->functions[f].flags & GML_FF_BODY
	  && strncmp (other, name, n) == 0 && strncmp (other + n, "::", 2) == 0
	  && gml_program_load (g->prog, f, &was_loaded))
	{
	  note_made (g, &u->functions[f], h);
	  gml_program_unload (g->prog, f, was_loaded);
	}
    }
}

/* Methods that override one which an event loop, or a new thread, calls.  */
static void
gather_overriding (struct gathering *g, bool events)
{
  const struct gml_unit *u = g->prog->unit;
  for (gml_id f = 1; f < g->prog->nsummaries && f < u->nfunctions; f++)
    if (u->functions[f].flags & GML_FF_VIRTUAL && gml_program_is_users (g->prog, f))
      {
	const struct gml_effect *e = gml_overrides_callback (g->prog, f, g->arena);
	struct gml_handler h = { .fn = f, .as = e ? e->role : 0 };
	if (h.as == GML_AS_THREAD)
	  note_all_made (g, &h);
	if (h.as == GML_AS_THREAD || (events && h.as == GML_AS_EVENT))
	  add (g, &h);
      }
}

/* ---- What handlers do ------------------------------------------------------------------ */

static void
tell (struct gathering *g, gml_id fn, const struct gml_handler *h)
{
  struct gml_program *prog = g->prog;
  const struct gml_function *f = &prog->unit->functions[fn];
  struct gml_sim sim = {
    .prog = prog, .unit = prog->unit, .api = prog->api, .fn_id = fn, .fn = f, .arena = g->arena
  };
  for (uint32_t k = 1; k < f->ninsts; k++)
    {
      struct gml_event ev = { .kind = GML_EV_HANDLED, .sim = &sim, .handler = h };
      ev.inst = &f->insts[k];
      ev.loc = ev.inst->loc;
      ev.callee = ev.inst->callee;
      if (ev.inst->op != GML_I_CALL || !ev.callee)
	continue;
      ev.model = gml_program_written (prog, ev.callee);
      if (ev.model)
	gml_checks_run (&ev);
    }
  for (uint32_t k = 0; k < sim.nfindings; k++)
    gml_findings_add (prog->findings, &sim.findings[k]);
}

/* Reads FN for handler H, and whom it calls.  */
static void
follow (struct gathering *g, gml_id fn, const struct gml_handler *h, int depth)
{
  struct gml_unit *u = g->prog->unit;
  bool was_loaded;
  uint32_t n;
  gml_id *calls;
  if (!gml_program_is_users (g->prog, fn) || g->seen[fn] >> h->as & 1
      || gml_program_written (g->prog, fn))
    return;
  g->seen[fn] |= (uint8_t) (1u << h->as);
  if (!gml_program_load (g->prog, fn, &was_loaded))
    return;
  tell (g, fn, h);
  n = u->functions[fn].ncalls;
  calls = u->functions[fn].calls;
  gml_program_unload (g->prog, fn, was_loaded);
  for (uint32_t k = 0; depth > 0 && k < n; k++)
    if (calls[k] < g->prog->nsummaries)
      follow (g, calls[k], h, depth - 1);
}

/* Whether E is something that a rule minds in a handler of events.  */
static bool
is_minded (const struct gml_api *api, const struct gml_model *m, const struct gml_effect *e)
{
  return (e->kind == GML_E_BLOCK && gml_blocks_handler (api, m, e))
	 || (e->kind == GML_E_SIZE && e->role == GML_SZ_INDEX);
}

/* Whether the user's functions call anything like that: only then events matter.  What is
   merely declared, in Qt's headers some ten thousand functions, is not looked up.  */
static bool
anything_minded (struct gml_program *prog)
{
  for (gml_id f = 1; f < prog->unit->nfunctions; f++)
    for (uint32_t c = 0; gml_program_is_users (prog, f) && c < prog->unit->functions[f].ncalls; c++)
      {
	const struct gml_model *m = gml_program_written (prog, prog->unit->functions[f].calls[c]);
	for (unsigned k = 0; m && k < m->neffects; k++)
	  if (is_minded (prog->api, m, &m->effects[k]))
	    return true;
      }
  return false;
}

/* Whether the unit knows a class of threads: only then methods can be their bodies.  */
static bool
any_thread (struct gml_program *prog)
{
  for (gml_id r = 1; prog->unit->is_cxx && r < prog->unit->nrecords; r++)
    {
      const char *name = gml_text (prog->unit, prog->unit->records[r].name);
      if (*name && gml_api_class (prog->api, name) && gml_api_thread_body (prog->api, name))
	return true;
    }
  return false;
}

void
gml_handlers_run (struct gml_program *prog, struct gml_arena *scratch)
{
  struct gathering g = { .prog = prog, .arena = scratch };
  uint32_t n = prog->unit->nfunctions;
  bool events, was_loaded;
  if (!gml_checks_want (GML_EV_HANDLED))
    return;
  events = anything_minded (prog);
  for (gml_id f = 1; f < n; f++)
    if (gml_program_is_users (prog, f) && hands_over (prog, f, events)
	&& gml_program_load (prog, f, &was_loaded))
      {
	gather_from (&g, f);
	gml_program_unload (prog, f, was_loaded);
      }
  if (events || any_thread (prog))
    gather_overriding (&g, events);
  g.seen = GML_NEW_ARRAY (scratch, uint8_t, prog->nsummaries + 1);
  for (uint32_t k = 0; k < g.n; k++)
    follow (&g, g.list[k].fn, &g.list[k], MAX_DEPTH);
}

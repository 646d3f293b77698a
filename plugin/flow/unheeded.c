/* Sockets whose data is waited for by signals, while nobody listens to their errors.
   SPDX-License-Identifier: GPL-3.0-or-later

   Read, not simulated: all connections of signals that the unit makes, each with the
   object, the signal and the function.  */

#include "plugin/flow/unheeded.h"

#include <string.h>

#include "checks/check.h"
#include "plugin/flow/functor.h"
#include "plugin/flow/look.h"
#include "plugin/flow/program.h"
#include "plugin/ir/arena.h"

/* One connection of a signal that says that there is something to fetch.  */
struct connection
{
  gml_id fn; /* who makes it */
  gml_id loc;
  gml_id handler; /* function; 0 not known */
  gml_id made;    /* location where its object is made in FN; 0 elsewhere */
  bool fetched;   /* its object came out of a server in FN */
};

struct reading
{
  struct gml_program *prog;
  struct gml_arena *arena;
  struct connection *list;
  uint32_t n, cap;
  bool heeded; /* errors are, or may be, listened to */
};

/* The effect of kind ACQUIRE of M on SLOT by which that is a socket.  */
static bool
gives_socket (const struct gml_api *api, const struct gml_model *m, int slot)
{
  for (unsigned k = 0; m && k < m->neffects; k++)
    {
      const struct gml_effect *e = &m->effects[k];
      const struct gml_kind *kind
	= e->kind == GML_E_ACQUIRE && e->a.base == slot ? gml_api_kind (api, e->res) : NULL;
      if (kind && kind->by_scope && kind->rclass == GML_RC_SOCKET)
	return true;
    }
  return false;
}

/* What V is, through casts, and through a place that is stored to but once.  */
static gml_id
source (const struct gml_function *fn, gml_id v)
{
  gml_id found = 0, place;
  v = gml_look_through (fn, v);
  if (fn->values[v].kind != GML_V_INST || fn->insts[fn->values[v].ref].op != GML_I_LOAD)
    return v;
  place = fn->insts[fn->values[v].ref].place;
  for (uint32_t k = 1; k < fn->ninsts; k++)
    if (fn->insts[k].op == GML_I_STORE && fn->insts[k].place == place)
      {
	if (found)
	  return v;
	found = gml_look_through (fn, fn->insts[k].a);
      }
  return found ? found : v;
}

/* Where the object that V points to comes from.  It is nobody's business here if functions
   get it that no model describes: they may listen to its errors.  */
static void
find_origin (struct reading *r, const struct gml_function *fn, gml_id v, struct connection *c)
{
  gml_id made = 0;
  bool fetched = false;
  v = source (fn, v);
  for (uint32_t k = 1; k < fn->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      const struct gml_model *m;
      if (i->op != GML_I_CALL)
	continue;
      m = gml_program_written (r->prog, i->callee);
      if (i->result && i->result == v && gives_socket (r->prog->api, m, -1))
	fetched = true;
      for (uint32_t a = 0; a < i->nargs; a++)
	if (source (fn, fn->args[i->args + a]) == v)
	  {
	    if (!m)
	      return;
	    if (a == 0 && gives_socket (r->prog->api, m, 0))
	      made = i->loc;
	  }
    }
  c->made = made;
  c->fetched = fetched;
}

static void
read_connection (struct reading *r, gml_id id, const struct gml_inst *call,
		 const struct gml_effect *e)
{
  const struct gml_unit *u = r->prog->unit;
  const struct gml_function *fn = &u->functions[id];
  struct connection c = { .fn = id, .loc = call->loc };
  struct gml_functor signal, f;
  const struct gml_model *m = gml_callee_model (r->prog, call->callee);
  if (!gml_functor_of (u, fn, call, e->b.base, &signal) || !signal.function
      || gml_configures (r->prog, signal.function, "error-handler"))
    {
      r->heeded = true; /* or nobody knows what it is */
      return;
    }
  if (!gml_configures (r->prog, signal.function, "data-handler"))
    return;
  for (unsigned k = 0; k < m->neffects; k++)
    if (m->effects[k].kind == GML_E_CALLBACK
	&& gml_functor_of (u, fn, call, m->effects[k].a.base, &f))
      c.handler = f.function;
  find_origin (r, fn, gml_look_arg (fn, call, e->a.base), &c);
  GML_GROW (r->arena, r->list, r->n, r->cap);
  r->list[r->n++] = c;
}

/* Reads FN, which is loaded.  */
static void
read_function (struct reading *r, gml_id id)
{
  const struct gml_function *fn = &r->prog->unit->functions[id];
  for (uint32_t k = 1; k < fn->ninsts && !r->heeded; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      const struct gml_effect *e = i->op == GML_I_CALL && i->callee
				     ? gml_configures (r->prog, i->callee, "event-handler")
				     : NULL;
      if (e && e->b.base >= 0 && (uint32_t) e->b.base < i->nargs)
	read_connection (r, id, i, e);
    }
}

static void
tell (struct reading *r, gml_id fn, gml_id loc, const struct gml_unheeded *unheeded)
{
  struct gml_event ev = { .kind = GML_EV_UNHEEDED, .loc = loc, .unheeded = unheeded };
  gml_program_tell (r->prog, fn, &ev, r->arena);
}

static void
tell_all (struct reading *r)
{
  for (uint32_t k = 0; k < r->n; k++)
    {
      const struct connection *c = &r->list[k];
      struct gml_unheeded u = { .data = c->loc, .accepted = !c->made };
      if (c->made)
	tell (r, c->fn, c->made, &u);
      /* Of those that a handler fetches: told where that one is connected.  */
      for (uint32_t o = 0; !c->made && c->fetched && o < r->n; o++)
	if (r->list[o].handler == c->fn)
	  tell (r, r->list[o].fn, r->list[o].loc, &u);
    }
}

static bool
any_function (struct gml_program *prog, gml_id fn, const char *property)
{
  const struct gml_function *f = &prog->unit->functions[fn];
  for (uint32_t k = 0; k < f->ncalls; k++)
    if (f->calls[k] < prog->nsummaries && gml_configures (prog, f->calls[k], property))
      return true;
  return false;
}

/* Whether the unit names a signal that says that there is something to fetch.  */
static bool
any_signal (struct gml_program *prog)
{
  for (gml_id f = 1; f < prog->unit->nfunctions && f < prog->nsummaries; f++)
    if (gml_configures (prog, f, "data-handler"))
      return true;
  return false;
}

void
gml_unheeded_run (struct gml_program *prog, struct gml_arena *scratch)
{
  struct reading r = { .prog = prog, .arena = scratch };
  uint32_t n = prog->unit->nfunctions;
  bool wanted = false, was_loaded;
  if (!gml_checks_want (GML_EV_UNHEEDED))
    return;
  for (gml_id f = 1; f < n && !r.heeded; f++)
    if (gml_program_is_users (prog, f) && any_function (prog, f, "event-handler"))
      {
	if (!wanted && !any_signal (prog))
	  return;
	wanted = true;
	if (!gml_program_load (prog, f, &was_loaded))
	  continue;
	read_function (&r, f);
	gml_program_unload (prog, f, was_loaded);
      }
  if (!r.heeded)
    tell_all (&r);
}

/* wrong-thread (CWE-366): what was made in one thread is used in another.
   SPDX-License-Identifier: GPL-3.0-or-later

   Objects with events live in the thread that made them.  A thread's object is made by
   another thread, and so are its members, and what its constructor makes; its body runs in
   the new one.  */

#include <string.h>

#include "checks/check.h"
#include "plugin/flow/handlers.h"
#include "plugin/flow/look.h"

/* The object that V points to, where V is the address of what it is by inheritance; else V.  */
static gml_id
whole_of (const struct gml_event *ev, gml_id v)
{
  const struct gml_function *fn = ev->sim->fn;
  const struct gml_unit *u = ev->sim->unit;
  gml_id place;
  v = gml_look_through (fn, v);
  if (fn->values[v].kind != GML_V_ADDR)
    return v;
  for (place = fn->values[v].ref; fn->places[place].kind == GML_P_FIELD;
       place = fn->places[place].parent)
    {
      const struct gml_type *t = &u->types[fn->places[fn->places[place].parent].type];
      uint32_t f = fn->places[place].ref;
      if (t->kind != GML_T_RECORD || !f || f > u->records[t->record].nfields
	  || !u->records[t->record].fields[f - 1].is_base)
	return v;
    }
  return fn->places[place].kind == GML_P_DEREF ? gml_look_through (fn, fn->places[place].ref) : v;
}

/* The field of `this' that V is the address of, or is loaded from: a place; 0 none.
   *POINTER: the latter.  */
static gml_id
own_field (const struct gml_event *ev, gml_id v, bool *pointer)
{
  const struct gml_function *fn = ev->sim->fn;
  gml_id place, root;
  v = whole_of (ev, v);
  *pointer = fn->values[v].kind != GML_V_ADDR;
  place = gml_look_place (fn, v);
  if (!place || fn->places[place].kind != GML_P_FIELD)
    return 0;
  for (root = place; fn->places[root].parent;)
    root = fn->places[root].parent;
  if (fn->places[root].kind != GML_P_DEREF || !fn->nparams)
    return 0;
  return gml_look_through (fn, fn->places[root].ref) == fn->params[0] ? place : 0;
}

/* Whether FN itself puts something into the field PLACE, or into any field of that name.  */
static bool
stores_field (const struct gml_function *fn, gml_id place)
{
  for (uint32_t k = 1; k < fn->ninsts; k++)
    if (fn->insts[k].op == GML_I_STORE && fn->places[fn->insts[k].place].kind == GML_P_FIELD
	&& fn->places[fn->insts[k].place].ref == fn->places[place].ref
	&& fn->places[fn->insts[k].place].type == fn->places[place].type)
      return true;
  return false;
}

/* Whether CLASS, the name of a method's class, is of objects that live in a thread.  */
static bool
has_thread (const struct gml_event *ev)
{
  const char *class = gml_class_of_method (ev);
  const struct gml_class_model *c = gml_api_class (ev->sim->api, class);
  unsigned res = c && c->kind ? gml_api_find_kind (ev->sim->api, c->kind) : 0;
  const struct gml_kind *kind = res ? gml_api_kind (ev->sim->api, res) : NULL;
  if (gml_api_thread_body (ev->sim->api, class))
    return false;
  if (gml_configures (ev->sim->prog, ev->callee, "own-thread"))
    return true;
  return kind && kind->by_scope && (kind->rclass == GML_RC_SOCKET || kind->rclass == GML_RC_SERVER);
}

static bool
made_by_constructor (const struct gml_handler *h, uint32_t field)
{
  for (uint32_t k = 0; k < h->nmade; k++)
    if (h->made[k] == field)
      return true;
  return false;
}

static bool
moves_threads (const struct gml_event *ev)
{
  for (gml_id f = 1; f < ev->sim->unit->nfunctions; f++)
    if (gml_configures (ev->sim->prog, f, "thread"))
      return true;
  return false;
}

/* Whether V is `this', or the address of an object's part that it is by inheritance.  */
static bool
is_this (const struct gml_event *ev, gml_id v)
{
  const struct gml_function *fn = ev->sim->fn;
  return fn->nparams && whole_of (ev, v) == fn->params[0];
}

/* An object that is made here gets the thread's object, which lives elsewhere, for its parent.  */
static void
wrong_parent (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_effect *e = gml_model_effect (ev->model, GML_E_OWNS_CHILD);
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  if (!e || e->b.base <= 0 || e->b.nsteps || (uint32_t) e->b.base >= ev->inst->nargs
      || !is_this (ev, ev->sim->fn->args[ev->inst->args + (uint8_t) e->b.base])
      || moves_threads (ev))
    return;
  story.last = "let a variable of this function own it";
  gml_tell (
    rule, ev, &story,
    "the thread's object lives in the thread that made it, and gets a child of another one");
}

static void
wrong_thread (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_function *fn = ev->sim->fn;
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  gml_id place;
  bool pointer;
  if (ev->handler->as != GML_AS_THREAD || ev->handler->fn != ev->sim->fn_id || !ev->model->is_method
      || !ev->inst->nargs)
    return;
  wrong_parent (rule, ev);
  place = own_field (ev, fn->args[ev->inst->args], &pointer);
  if (!place || !has_thread (ev) || moves_threads (ev))
    return;
  if (pointer
      && (stores_field (fn, place) || !made_by_constructor (ev->handler, fn->places[place].ref)))
    return;
  story.resource = gml_look_name (ev->sim->unit, fn, fn->args[ev->inst->args]);
  story.last = "make it in this function: it then lives in this thread";
  gml_tell (rule, ev, &story,
	    "%s%s%s lives in the thread that made this object, and is used in another",
	    story.resource ? "'" : "a member", story.resource ? story.resource : "",
	    story.resource ? "'" : "");
}

const struct gml_check gml_check_wrong_thread = { GML_EV_BIT (GML_EV_HANDLED), wrong_thread };

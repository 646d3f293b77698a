/* unbounded-wait (CWE-1088): a thread waits, and nothing says for how long at most.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "checks/check.h"
#include "plugin/flow/look.h"

enum
{
  CALL_DEPTH = 2
};

/* Whether what stands for the time limit is "for ever": -1, the largest number, or an
   object that was made so.  */
static bool
is_for_ever (const struct gml_event *ev, int arg)
{
  const struct gml_function *fn = ev->sim->fn;
  const struct gml_unit *u = ev->sim->unit;
  const struct gml_effect *e;
  gml_id v = gml_look_arg (fn, ev->inst, arg), place;
  gml_int num;
  if (!v)
    return false;
  if (gml_look_number (fn, ev->inst, arg, &num))
    {
      const struct gml_type *t = &u->types[fn->values[v].type];
      return num < 0 || (!t->is_signed && t->bits == 64 && num == UINT64_MAX);
    }
  place = gml_look_place (fn, v);
  e = place ? gml_look_configured (ev->sim->prog, fn, place, "time-limit") : NULL;
  return e && e->b.base == GML_SLOT_CONST && e->num < 0;
}

/* ---- Objects ------------------------------------------------------------------------- */

/* The method of class RECORD in which its threads begin, as METHOD of its base class
   says; 0 if that is not in this unit.  */
static gml_id
thread_body (const struct gml_event *ev, gml_id record, const char *method)
{
  const struct gml_unit *u = ev->sim->unit;
  const char *class = gml_text (u, u->records[record].name);
  size_t n = strlen (class);
  for (gml_id f = 1; f < u->nfunctions; f++)
    {
      const char *name = gml_text (u, u->functions[f].name);
      if (u->functions[f].flags & GML_FF_BODY && strncmp (name, class, n) == 0
	  && strncmp (name + n, "::", 2) == 0 && strcmp (name + n + 2, method) == 0)
	return f;
    }
  return 0;
}

/* How sure it is that waiting for the thread that the call is on may last for ever; -1
   if it is no thread.  */
static int
confidence_in_thread (const struct gml_event *ev)
{
  const struct gml_function *fn = ev->sim->fn;
  const char *class = gml_class_of_method (ev), *method = gml_api_thread_body (ev->sim->api, class);
  gml_id record = gml_look_class (ev->sim->unit, fn, fn->args[ev->inst->args]), body;
  if (!method || !record)
    return method ? GML_CONF_LOW : -1;
  if (strcmp (gml_text (ev->sim->unit, ev->sim->unit->records[record].name), class) == 0)
    {
      /* An event loop, and nothing else: does anybody end it?  */
      bool ended = gml_reaches (ev->sim->prog, ev->sim->fn_id, "event-loop-end", CALL_DEPTH)
		   || gml_configures_elsewhere (ev, "event-loop-end", false);
      return ended ? GML_CONF_LOW : GML_CONF_MEDIUM;
    }
  body = thread_body (ev, record, method);
  return body && gml_reaches (ev->sim->prog, body, "event-loop", CALL_DEPTH) ? GML_CONF_MEDIUM
									     : GML_CONF_LOW;
}

/* ---- Sockets ------------------------------------------------------------------------- */

/* Whether the unit limits waiting by any means: options of sockets, their modes, a
   look before whether there is something.  */
static bool
is_limited_somewhere (const struct gml_event *ev)
{
  static const char *const means[] = { "time-limit", "socket-option", "descriptor-control", NULL };
  const struct gml_unit *u = ev->sim->unit;
  for (gml_id f = 1; f < u->nfunctions; f++)
    {
      const struct gml_model *m = gml_callee_model (ev->sim->prog, f);
      const struct gml_effect *e = m && !m->is_summary ? gml_model_effect (m, GML_E_BLOCK) : NULL;
      if (e && e->b.base != GML_SLOT_NONE)
	return true;
      for (unsigned k = 0; m && !m->is_summary && means[k]; k++)
	if (gml_configures (ev->sim->prog, f, means[k]))
	  return true;
    }
  return false;
}

static bool
is_on_socket (const struct gml_event *ev)
{
  const struct gml_effect *e = gml_model_effect (ev->model, GML_E_USE);
  const struct gml_kind *kind = e && e->res ? gml_api_kind (ev->sim->api, e->res) : NULL;
  return kind && kind->rclass == GML_RC_SOCKET && !kind->by_scope;
}

/* ---- Both -------------------------------------------------------------------------------- */

static void
waits (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_effect *e = gml_model_effect (ev->model, GML_E_BLOCK);
  struct gml_story story = { .loc = ev->loc, .confidence = rule->confidence };
  int thread;
  if (!e || e->a.base < 0 || (uint32_t) e->a.base >= ev->inst->nargs)
    return;
  if (e->b.base == GML_SLOT_NONE && !ev->model->is_method)
    {
      if (!is_on_socket (ev) || is_limited_somewhere (ev))
	return;
      story.confidence = GML_CONF_LOW;
      story.last = "set SO_RCVTIMEO and SO_SNDTIMEO, or poll with a time limit before";
    }
  else if (!ev->model->is_method || e->b.base < 0 || !is_for_ever (ev, e->b.base))
    return;
  else
    {
      thread = confidence_in_thread (ev);
      story.confidence = thread >= 0 ? thread : rule->confidence;
      story.last = "give it a time limit, and look whether that was kept";
    }
  story.resource = gml_look_name (ev->sim->unit, ev->sim->fn,
				  ev->sim->fn->args[ev->inst->args + (uint8_t) e->a.base]);
  gml_tell (rule, ev, &story, "'%s' waits%s%s%s without any time limit",
	    gml_name_of_function (ev, ev->callee), story.resource ? " for '" : "",
	    story.resource ? story.resource : "", story.resource ? "'" : "");
}

const struct gml_check gml_check_unbounded_wait = { GML_EV_BIT (GML_EV_SEEN), waits };

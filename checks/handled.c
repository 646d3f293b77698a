/* unsafe-handler (CWE-479), blocking-callback (CWE-1322): what must not be done where a
   signal, or an event loop, calls.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "checks/check.h"
#include "plugin/flow/handlers.h"
#include "plugin/flow/look.h"

enum
{
  LONG = 500 /* milliseconds that somebody notices */
};

/* How the function at hand comes to be called: for the last note.  */
static struct gml_trail
where_registered (const struct gml_event *ev, const char *what)
{
  const struct gml_handler *h = ev->handler;
  struct gml_trail t = { .kind = GML_TR_ARITH, .loc = h->registered };
  t.text = gml_say (ev, "'%s' is made %s here", gml_name_of_function (ev, h->fn), what);
  return t;
}

static void
tell_handled (const struct gml_rule *rule, const struct gml_event *ev, int confidence,
	      const char *message, const char *what)
{
  struct gml_trail t = where_registered (ev, what);
  struct gml_story story = { .loc = ev->loc, .confidence = confidence };
  story.from = t.loc ? &t : NULL;
  gml_tell (rule, ev, &story, "%s", message);
}

/* POSIX.1-2017, 2.4.3; CERT SIG30-C.  */
static void
unsafe (const struct gml_rule *rule, const struct gml_event *ev)
{
  if (ev->handler->as != GML_AS_SIGNAL || !ev->model->signal_unsafe)
    return;
  tell_handled (rule, ev, -1,
		gml_say (ev,
			 "'%s' is called in a signal handler: the signal may have come while it or"
			 " its kin was at work",
			 gml_name_of_function (ev, ev->callee)),
		"a signal's handler");
}

/* ---- Waiting ---------------------------------------------------------------------------- */

/* Whether objects of this unit are moved to other threads, where slots may wait.  */
static bool
has_other_threads (const struct gml_event *ev)
{
  for (gml_id f = 1; f < ev->sim->unit->nfunctions; f++)
    if (gml_configures (ev->sim->prog, f, "thread"))
      return true;
  return false;
}

/* How sure it is that the call waits long; -1 it does not.  */
static int
waits_long (const struct gml_event *ev, const struct gml_effect *e, const struct gml_rule *rule)
{
  gml_int num;
  if (!gml_blocks_handler (ev->sim->api, ev->model, e))
    return -1;
  if (e->b.base < 0 || !gml_look_number (ev->sim->fn, ev->inst, e->b.base, &num))
    return rule->confidence;
  if (num == 0)
    return -1;
  return num > 0 && num < LONG && ev->model->is_method ? GML_CONF_LOW : rule->confidence;
}

/* Whether ROW is about the numbers that this very call is given.  */
static bool
is_for (const struct gml_event *ev, const struct gml_row *row)
{
  for (unsigned k = 0; k < row->ngivens; k++)
    {
      const struct gml_given *g = &row->givens[k];
      gml_int num;
      if (g->slot.base < 0 || g->slot.nsteps
	  || !gml_look_number (ev->sim->fn, ev->inst, g->slot.base, &num))
	return false;
      num = g->mask ? num & g->mask : num;
      if (num < g->lo || num > g->hi)
	return false;
    }
  return true;
}

/* Whether with these arguments it doesn't wait for long: a look-up of numbers only.  */
static bool
is_brief (const struct gml_event *ev)
{
  for (unsigned r = 0; r < ev->model->nrows; r++)
    for (unsigned k = 0; k < ev->model->rows[r].neffects; k++)
      if (ev->model->rows[r].effects[k].kind == GML_E_BLOCK && ev->model->rows[r].effects[k].role
	  && is_for (ev, &ev->model->rows[r]))
	return true;
  return false;
}

static void
blocking (const struct gml_rule *rule, const struct gml_event *ev)
{
  int confidence = -1;
  if (ev->handler->as != GML_AS_EVENT || is_brief (ev))
    return;
  for (unsigned k = 0; k < ev->model->neffects && confidence < 0; k++)
    if (ev->model->effects[k].kind == GML_E_BLOCK)
      confidence = waits_long (ev, &ev->model->effects[k], rule);
  if (confidence < 0 || ev->handler->in_thread || has_other_threads (ev))
    return;
  tell_handled (rule, ev, confidence,
		gml_say (ev,
			 "'%s' waits in a handler of events: no other event is handled meanwhile",
			 gml_name_of_function (ev, ev->callee)),
		"a handler of events");
}

const struct gml_check gml_check_unsafe_handler = { GML_EV_BIT (GML_EV_HANDLED), unsafe };
const struct gml_check gml_check_blocking_callback = { GML_EV_BIT (GML_EV_HANDLED), blocking };

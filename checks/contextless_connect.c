/* contextless-connect (CWE-435): a functor is connected to a signal without a context
   object.  It is called in whatever thread emits the signal, and as long as the sender
   lives, whatever becomes of what it captured (Qt: QObject::connect,
   QT_NO_CONTEXTLESS_CONNECT).
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "checks/check.h"
#include "plugin/flow/functor.h"

/* The slot of M in which a callback is tied to a sender, but to no context; -1 none.  */
static int
contextless_slot (const struct gml_model *m)
{
  for (unsigned k = 0; k < m->neffects; k++)
    {
      const struct gml_effect *e = &m->effects[k];
      if (e->kind == GML_E_CALLBACK && e->c.base >= 0 && e->b.base == GML_SLOT_NONE)
	return e->a.base;
    }
  return -1;
}

static void
contextless (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_functor f;
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  const char *first, *second;
  int slot = contextless_slot (ev->model);
  if (slot < 0 || !gml_functor_of (ev->sim->unit, ev->sim->fn, ev->inst, slot, &f))
    return;
  first = gml_functor_reference (ev->sim->unit, ev->sim->fn, &f, 0);
  second = gml_functor_reference (ev->sim->unit, ev->sim->fn, &f, 1);
  story.last = "give a context object before the functor: it is then called in that object's"
	       " thread, and no more once the object is gone";
  if (first)
    {
      story.confidence = GML_CONF_HIGH;
      gml_tell (rule, ev, &story,
		"functor connected without a context object captures '%s'%s by reference: it"
		" may be called in another thread, and when %s gone",
		first, second ? " and others" : "", second ? "they are" : "that is");
      return;
    }
  if (!gml_functor_captures (ev->sim->unit, &f))
    story.confidence = GML_CONF_LOW;
  gml_tell (rule, ev, &story,
	    "%s connected without a context object: it is called in whatever thread emits the"
	    " signal, and as long as the sender lives",
	    f.record ? "functor" : "function");
}

const struct gml_check gml_check_contextless_connect = { GML_EV_BIT (GML_EV_SEEN), contextless };

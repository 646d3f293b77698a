/* endless-loop (CWE-835): an event loop that nothing ends.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "checks/check.h"
#include "plugin/flow/look.h"

static bool
lies_in (const struct gml_function *fn, gml_id place, gml_id local)
{
  while (place && fn->places[place].parent)
    place = fn->places[place].parent;
  return place && fn->places[place].kind == GML_P_LOCAL && fn->places[place].ref == local;
}

static bool
is_address (const struct gml_function *fn, gml_id v, gml_id local)
{
  v = v ? gml_look_through (fn, v) : 0;
  return v && fn->values[v].kind == GML_V_ADDR && lies_in (fn, fn->values[v].ref, local);
}

/* Whether anybody gets to know of LOCAL who may end it: by its address, stored or handed
   to a call that does more than running, making or destroying it.  */
static bool
is_known (const struct gml_event *ev, gml_id local)
{
  const struct gml_function *fn = ev->sim->fn;
  for (uint32_t k = 1; k < fn->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      uint32_t flags;
      if (i->op == GML_I_STORE && is_address (fn, i->a, local))
	return true;
      if (i->op != GML_I_CALL)
	continue;
      flags = i->callee ? ev->sim->unit->functions[i->callee].flags : 0;
      for (uint32_t a = 0; a < i->nargs; a++)
	if (is_address (fn, fn->args[i->args + a], local)
	    && (a || (i->callee != ev->callee && !(flags & (GML_FF_CTOR | GML_FF_DTOR)))))
	  return true;
    }
  return false;
}

static void
endless_loop (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_function *fn = ev->sim->fn;
  const struct gml_effect *e = gml_configures (ev->sim->prog, ev->callee, "event-loop");
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  gml_id place;
  if (!e || !ev->model->is_method || !ev->inst->nargs)
    return;
  place = gml_look_place (fn, gml_look_arg (fn, ev->inst, 0));
  while (place && fn->places[place].parent)
    place = fn->places[place].parent;
  if (!place || fn->places[place].kind != GML_P_LOCAL || fn->locals[fn->places[place].ref].is_param
      || is_known (ev, fn->places[place].ref))
    return;
  story.resource = gml_text (ev->sim->unit, fn->locals[fn->places[place].ref].name);
  story.last = "connect what is waited for, and a timer, to its 'quit' before";
  gml_tell (rule, ev, &story, "nothing is there to end event loop '%s', which runs here",
	    story.resource);
}

const struct gml_check gml_check_endless_loop = { GML_EV_BIT (GML_EV_SEEN), endless_loop };

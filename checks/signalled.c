/* What a signal brings as an index (part of unchecked-index).
   SPDX-License-Identifier: GPL-3.0-or-later

   A handler doesn't choose its arguments: whoever emits the signal does, now or some
   day.  Told where the program's own signal brings a number that goes straight into a
   container's index, and the handler does nothing else with it.  */

#include "checks/check.h"
#include "plugin/flow/handlers.h"
#include "plugin/flow/look.h"

static const struct gml_effect *
index_effect (const struct gml_model *m)
{
  for (unsigned k = 0; k < m->neffects; k++)
    if (m->effects[k].kind == GML_E_SIZE && m->effects[k].role == GML_SZ_INDEX
	&& m->effects[k].a.base > 0)
      return &m->effects[k];
  return NULL;
}

/* Whether anything but such an index is made of parameter V: a test, an argument.  */
static bool
is_looked_at (const struct gml_event *ev, gml_id v)
{
  const struct gml_function *fn = ev->sim->fn;
  for (uint32_t k = 1; k < fn->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      const struct gml_model *m
	= i->op == GML_I_CALL && i->callee ? gml_callee_model (ev->sim->prog, i->callee) : NULL;
      const struct gml_effect *e = m && !m->is_summary ? index_effect (m) : NULL;
      if ((i->op == GML_I_BIN || i->op == GML_I_SELECT || i->op == GML_I_STORE)
	  && ((i->a && gml_look_through (fn, i->a) == v)
	      || (i->b && gml_look_through (fn, i->b) == v)))
	return true;
      for (uint32_t a = 0; a < i->nargs; a++)
	if (gml_look_through (fn, fn->args[i->args + a]) == v && (!e || a != (uint8_t) e->a.base))
	  return true;
    }
  for (gml_id b = 1; b < fn->nblocks; b++) /* a switch */
    if (fn->blocks[b].value && gml_look_through (fn, fn->blocks[b].value) == v)
      return true;
  return false;
}

void
gml_tell_signalled_index (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_unit *u = ev->sim->unit;
  const struct gml_handler *h = ev->handler;
  const struct gml_effect *e = index_effect (ev->model);
  struct gml_trail t = { .kind = GML_TR_ARITH, .loc = h->registered };
  struct gml_story story = { .loc = ev->loc, .from = &t, .confidence = -1 };
  const struct gml_function *fn = ev->sim->fn;
  gml_id v;
  if (!e || h->as != GML_AS_EVENT || h->fn != ev->sim->fn_id || !h->signal
      || u->functions[h->signal].flags & GML_FF_SYSTEM || (uint32_t) e->a.base >= ev->inst->nargs)
    return;
  v = gml_look_arg (fn, ev->inst, e->a.base);
  if (fn->values[v].kind != GML_V_PARAM || u->types[fn->values[v].type].kind != GML_T_INT
      || is_looked_at (ev, v))
    return;
  t.text = gml_say (ev, "signal '%s' is connected here", gml_name_of_function (ev, h->signal));
  story.resource = fn->values[v].var ? gml_text (u, fn->locals[fn->values[v].var].name) : NULL;
  gml_tell (
    rule, ev, &story,
    "%s%s%s, which a signal brings, is an index and can be negative or too large: nothing bounds it",
    story.resource ? "'" : "a number", story.resource ? story.resource : "",
    story.resource ? "'" : "");
}

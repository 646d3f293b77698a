/* check-then-use (CWE-367): a name in the file system may mean something else by the time
   it is used.
   SPDX-License-Identifier: GPL-3.0-or-later

   Models say which calls look at a name, and which use it; the state remembers at which
   names the path has looked.  */

#include <string.h>

#include "checks/address.h"
#include "checks/check.h"

static const char looked_at[] = "path-looked-at", used[] = "path-used";

/* The symbol that CALL's effect says is the name, through an array's address.  */
static uint32_t
name_of_call (const struct gml_event *ev, const struct gml_effect *e)
{
  uint32_t sym;
  if (e->a.base < 0 || (uint32_t) e->a.base >= ev->inst->nargs)
    return 0;
  sym = gml_sim_value (ev->sim, ev->sim->fn->args[ev->inst->args + (uint8_t) e->a.base]);
  return sym == ev->sim->top ? 0 : sym;
}

/* Whether SYM is the address of a variable: what is there may have been changed since, so
   nothing but these two calls may have had it.  */
static bool
is_changed (const struct gml_event *ev, uint32_t sym, gml_id since)
{
  const struct gml_sym *y = gml_sym (ev->sim->tab, gml_sym_strip (ev->sim->tab, sym));
  const struct gml_function *fn = ev->sim->fn;
  uint32_t here = (uint32_t) (ev->inst - fn->insts);
  bool between = false;
  if (y->kind != GML_SY_ADDR)
    return false;
  for (uint32_t k = 1; k < here; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      if (between && i->op == GML_I_CALL)
	for (uint32_t a = 0; a < i->nargs; a++)
	  if (gml_sim_value (ev->sim, fn->args[i->args + a]) == sym)
	    return true;
      between = between || (i->op == GML_I_CALL && i->loc == since);
    }
  return !between;
}

/* Whether the function asks the descriptor, too: then it has seen to it.  */
static bool
asks_descriptor (const struct gml_event *ev)
{
  const struct gml_function *fn = ev->sim->fn;
  for (uint32_t k = 0; k < fn->ncalls; k++)
    if (gml_configures (ev->sim->prog, fn->calls[k], "descriptor-looked-at"))
      return true;
  return false;
}

/* Whether the field CELL holds the name NAME: it is its address, or a call has put the one
   into the other.  */
static bool
holds_name (const struct gml_event *ev, uint32_t cell, uint32_t name)
{
  const struct gml_function *fn = ev->sim->fn;
  gml_int at;
  if (gml_address_points_into (ev, name, cell, &at) && at == 0)
    return true;
  for (const struct gml_inst *i = &fn->insts[1]; i < ev->inst; i++)
    {
      if (i->op != GML_I_CALL || i->nargs < 2
	  || !gml_address_points_into (ev, gml_sim_value (ev->sim, fn->args[i->args]), cell, &at)
	  || at != 0)
	continue;
      for (uint32_t a = 1; a < i->nargs; a++)
	if (gml_sym_strip (ev->sim->tab, gml_sim_value (ev->sim, fn->args[i->args + a]))
	    == gml_sym_strip (ev->sim->tab, name))
	  return true;
    }
  return false;
}

/* What was looked at of the name in the address that effect E of the call speaks of; or null.  */
static const struct gml_prop *
looked_at_address (const struct gml_event *ev, const struct gml_effect *e)
{
  uint32_t cell = gml_address_field (ev, &e->a);
  const struct gml_prop *p;
  for (uint32_t k = 0; cell && k < ev->state->props.n; k++)
    {
      p = &ev->state->props.v[k];
      if (strcmp (p->name, looked_at) == 0 && p->sym && holds_name (ev, cell, p->sym))
	return p;
    }
  return NULL;
}

/* Whether the call asks by itself, and takes nothing else: flags that E names are set.  */
static bool
asks_itself (const struct gml_event *ev, const struct gml_effect *e)
{
  uint32_t flags
    = e->b.base != GML_SLOT_NONE ? gml_slot_sym (ev->sim, ev->state, ev->inst, &e->b, 0) : 0;
  struct gml_ival v = flags ? gml_eval (ev->sim, ev->state, flags) : gml_ival_all ();
  return flags && (!gml_ival_const (v) || v.lo & e->lo);
}

static void
check_then_use (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_effect *e = gml_configures (ev->sim->prog, ev->callee, used);
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  const struct gml_prop *p;
  uint32_t sym;
  if (!e || !ev->model || ev->model->is_summary || asks_itself (ev, e))
    return;
  sym = e->a.nsteps ? 0 : name_of_call (ev, e);
  p = e->a.nsteps ? looked_at_address (ev, e)
      : sym       ? gml_state_prop (ev->state, sym, looked_at)
		  : NULL;
  if (!p || !p->step || (sym && is_changed (ev, sym, p->step->loc)) || asks_descriptor (ev))
    return;
  sym = p->sym;
  story.resource = gml_name_of_sym (ev, sym);
  story.from = p->step;
  story.last = "somebody may have put something else there: use it, and look at what was opened";
  gml_tell (rule, ev, &story,
	    "'%s' uses a name that '%s' looked at before: it may mean another file by now",
	    gml_name_of_function (ev, ev->callee), gml_name_of_function (ev, p->step->callee));
}

const struct gml_check gml_check_check_then_use = { GML_EV_BIT (GML_EV_CALL), check_then_use };

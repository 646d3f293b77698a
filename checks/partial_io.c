/* partial-io (CWE-754): less than what was asked for is taken for all of it.
   SPDX-License-Identifier: GPL-3.0-or-later

   The result of read or write is compared with failure, and nothing else is made of
   it: how much was done is never asked.  */

#include "checks/check.h"
#include "plugin/flow/tested.h"

static const struct gml_value *
argument (const struct gml_event *ev, const struct gml_slot *slot)
{
  const struct gml_function *fn = ev->sim->fn;
  if (slot->base < 0 || slot->nsteps || (uint32_t) slot->base >= ev->inst->nargs)
    return NULL;
  return &fn->values[fn->args[ev->inst->args + (uint8_t) slot->base]];
}

/* Whether the call does all or nothing: a byte, or a flag that says so.  */
static bool
is_whole (const struct gml_event *ev, const struct gml_effect *e)
{
  const struct gml_value *asked = argument (ev, &e->a), *flags = argument (ev, &e->b);
  if (!asked || (asked->kind == GML_V_INT && asked->num <= 1))
    return true;
  return flags && (flags->kind != GML_V_INT || (flags->num & e->num) != 0);
}

/* Whether some test compares the result with how much is wanted.  */
static bool
amount_is_asked (const struct gml_event *ev)
{
  const struct gml_tested *t = ev->tested;
  for (unsigned k = 0; k < t->ntests; k++)
    if (!gml_ival_const (t->tests[k].other) || t->tests[k].other.lo > 1)
      return true;
  return false;
}

static void
partial (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_tested *t = ev->tested;
  const char *by = gml_name_of_function (ev, ev->callee);
  struct gml_story story = { .loc = ev->loc, .resource = by, .confidence = -1 };
  if (!t->ntests || t->datagrams || t->opaque || t->summed || t->shared || t->stored)
    return;
  for (unsigned k = 0; k < ev->model->neffects; k++)
    {
      const struct gml_effect *e = &ev->model->effects[k];
      if (e->kind != GML_E_PARTIAL || is_whole (ev, e) || amount_is_asked (ev)
	  || !gml_tested_only (ev->sim, t->inst))
	continue;
      gml_tell (rule, ev, &story,
		"'%s' may do less than it is asked for, and nobody asks how much it did", by);
      return;
    }
}

const struct gml_check gml_check_partial_io = { GML_EV_BIT (GML_EV_TESTED), partial };

/* Who sets a property: what keeps a check quiet where another function may have
   seen to it.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "checks/check.h"

enum
{
  CALL_DEPTH = 3
};

const struct gml_effect *
gml_configures (struct gml_program *prog, gml_id fn, const char *property)
{
  const struct gml_model *m = gml_callee_model (prog, fn);
  for (unsigned k = 0; m && k < m->neffects; k++)
    if (m->effects[k].kind == GML_E_CONFIGURE && strcmp (m->effects[k].name, property) == 0)
      return &m->effects[k];
  return NULL;
}

bool
gml_reaches (struct gml_program *prog, gml_id fn, const char *property, int depth)
{
  const struct gml_function *f = &prog->unit->functions[fn];
  if (gml_configures (prog, fn, property))
    return true;
  for (uint32_t k = 0; depth > 0 && k < f->ncalls; k++)
    if (gml_reaches (prog, f->calls[k], property, depth - 1))
      return true;
  return false;
}

/* Whether F calls CALLEE, itself or through DEPTH others.  */
static bool
calls (const struct gml_unit *unit, gml_id f, gml_id callee, int depth)
{
  const struct gml_function *fn = &unit->functions[f];
  for (uint32_t k = 0; k < fn->ncalls; k++)
    if (fn->calls[k] == callee || (depth > 0 && calls (unit, fn->calls[k], callee, depth - 1)))
      return true;
  return false;
}

/* Whether what another function, F, sets may be meant for the event's object: a function
   that makes the same call itself sees to its own, unless it leads to the event's.  */
static bool
speaks_for (const struct gml_event *ev, gml_id f)
{
  const struct gml_unit *unit = ev->sim->unit;
  return !ev->callee || !calls (unit, f, ev->callee, 0)
	 || calls (unit, f, ev->sim->fn_id, CALL_DEPTH);
}

static bool
configures (const struct gml_event *ev, gml_id f, const char *property)
{
  return f != ev->sim->fn_id && ev->sim->unit->functions[f].ncalls
	 && gml_reaches (ev->sim->prog, f, property, 1);
}

bool
gml_configures_elsewhere (const struct gml_event *ev, const char *property, bool pending)
{
  const struct gml_program *prog = ev->sim->prog;
  for (gml_id f = 1; f < prog->unit->nfunctions; f++)
    if (!(pending && prog->summaries[f].done) && configures (ev, f, property))
      return true;
  return false;
}

bool
gml_configures_for (const struct gml_event *ev, const char *property)
{
  for (gml_id f = 1; f < ev->sim->unit->nfunctions; f++)
    if (configures (ev, f, property) && speaks_for (ev, f))
      return true;
  return false;
}

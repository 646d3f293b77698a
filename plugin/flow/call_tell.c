/* What checks are told of a call before it is carried out.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "checks/check.h"
#include "plugin/flow/exec.h"
#include "plugin/flow/given.h"
#include "plugin/flow/handed.h"
#include "plugin/flow/preset.h"
#include "plugin/flow/result.h"
#include "plugin/flow/tested.h"

/* Only a text decides whether the call fails, and it is a literal; or only the class
   of the object, and the call names the very class that never does.  */
static bool
cannot_fail (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	     const struct gml_model *m, const struct gml_effect *fails)
{
  uint32_t sym;
  if (fails->a.base == GML_SLOT_NONE)
    return false;
  if (m->is_method && fails->a.base == 0 && fails->a.nsteps == 0)
    return inst->sub == GML_C_KNOWN
	   && strcmp (gml_text (sim->unit, sim->unit->functions[inst->callee].name), m->name) == 0;
  sym = gml_slot_sym (sim, s, inst, &fails->a, 0);
  return sym && gml_sym (sim->tab, gml_sym_strip (sim->tab, sym))->kind == GML_SY_STRING;
}

/* The FAILS effect of this very call: a row for these arguments knows better
   than what holds for all.  */
const struct gml_effect *
gml_how_it_fails (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
		  const struct gml_model *m)
{
  for (unsigned r = 0; !m->is_summary && r < m->nrows; r++)
    for (unsigned k = 0; k < m->rows[r].neffects; k++)
      if (m->rows[r].effects[k].kind == GML_E_FAILS && gml_row_applies (sim, s, inst, &m->rows[r]))
	return &m->rows[r].effects[k];
  return gml_model_failure (m);
}

static void
tell_effects (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	      const struct gml_model *m)
{
  struct gml_event ev = { .kind = GML_EV_CALL,
			  .sim = sim,
			  .state = s,
			  .loc = inst->loc,
			  .inst = inst,
			  .callee = inst->callee,
			  .model = m };
  gml_checks_run (&ev);
  for (unsigned k = 0; k < m->neffects; k++)
    gml_effect_tell (sim, s, inst, &m->effects[k]);
  gml_rows_tell (sim, s, inst, m);
  ev.effect = gml_how_it_fails (sim, s, inst, m);
  if (ev.effect && !gml_live_looked_at (sim->live, inst->result)
      && !cannot_fail (sim, s, inst, m, ev.effect)
      && !gml_preset_is_looked_at (sim, s, inst, ev.effect))
    {
      ev.kind = GML_EV_IGNORED;
      gml_checks_run (&ev);
    }
}

/* Whether M's effects name argument K as a resource themselves.  */
static bool
names_argument (const struct gml_model *m, uint32_t k)
{
  for (unsigned i = 0; m && i < m->neffects; i++)
    if ((m->effects[i].kind == GML_E_RELEASE || m->effects[i].kind == GML_E_USE)
	&& m->effects[i].a.nsteps == 0 && m->effects[i].a.base == (int) k)
      return true;
  return m && m->is_summary && m->nrows;
}

/* A pointer to what was freed is handed on: that is a use of it.  */
static void
tell_released_arguments (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
			 const struct gml_model *m)
{
  static const struct gml_effect borrow = { .kind = GML_E_BORROW };
  bool any = false;
  for (uint32_t k = 0; k < s->res.n; k++)
    any |= s->res.v[k].status == GML_ST_RELEASED;
  for (uint32_t k = 0; any && k < inst->nargs; k++)
    {
      uint32_t sym = gml_sim_value (sim, sim->fn->args[inst->args + k]);
      struct gml_event ev = { .kind = GML_EV_ACCESS,
			      .sim = sim,
			      .state = s,
			      .loc = inst->loc,
			      .inst = inst,
			      .callee = inst->callee,
			      .effect = &borrow,
			      .sym = sym };
      if (gml_sim_type_of (sim, sym)->kind != GML_T_PTR || names_argument (m, k))
	continue;
      ev.res = gml_find_resource (sim, s, sym);
      ev.cell = gml_cell_deref (sim->tab, 0, sym);
      if (ev.res && ev.res->status == GML_ST_RELEASED)
	gml_checks_run (&ev);
    }
}

/* Code that no model describes gets the results of calls: it may test them.  */
static void
share_arguments (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
		 const struct gml_model *m)
{
  if (m && !m->is_summary)
    return;
  for (uint32_t k = 0; k < inst->nargs; k++)
    gml_tested_shared (sim, s, gml_sim_value (sim, sim->fn->args[inst->args + k]));
}

void
gml_call_tell (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	       const struct gml_model *m)
{
  if (m)
    tell_effects (sim, s, inst, m);
  gml_handed_note (sim, s, inst);
  tell_released_arguments (sim, s, inst, m);
  share_arguments (sim, s, inst, m);
}

/* Failure that shows in what a call leaves behind: `x = NULL; f (&x); if (!x) ...'.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/preset.h"

#include "plugin/flow/slots.h"

/* Whether VALUE is compared with something, decides, or is returned.  */
static bool
is_asked (const struct gml_function *fn, gml_id value)
{
  for (gml_id b = 1; b < fn->nblocks; b++)
    if (fn->blocks[b].value == value)
      return true;
  for (uint32_t k = 1; k < fn->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      if (i->op == GML_I_BIN && gml_bin_is_compare (i->sub) && (i->a == value || i->b == value))
	return true;
    }
  return false;
}

static bool
local_is_asked (const struct gml_function *fn, gml_id local)
{
  for (uint32_t k = 1; k < fn->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      if (i->op == GML_I_LOAD && fn->places[i->place].kind == GML_P_LOCAL
	  && fn->places[i->place].ref == local && is_asked (fn, i->result))
	return true;
    }
  return false;
}

static bool
shows (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst, int arg)
{
  uint32_t sym = arg >= 0 && (uint32_t) arg < inst->nargs
		   ? gml_sim_value (sim, sim->fn->args[inst->args + (uint32_t) arg])
		   : 0;
  struct gml_cell c;
  uint32_t held;
  struct gml_ival iv;
  if (!sym || gml_sym (sim->tab, sym)->kind != GML_SY_ADDR)
    return false;
  c = *gml_cell (sim->tab, gml_sym (sim->tab, sym)->a);
  held = c.kind == GML_CELL_LOCAL ? gml_state_mem (s, gml_sym (sim->tab, sym)->a) : 0;
  if (!held)
    return false;
  iv = gml_eval (sim, s, held);
  return iv.lo == 0 && iv.hi == 0 && gml_sim_type_of (sim, held)->kind == GML_T_PTR
	 && local_is_asked (sim->fn, c.ref);
}

bool
gml_preset_is_looked_at (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
			 const struct gml_effect *fails)
{
  const struct gml_slot *slot = &fails->b;
  return slot->base >= 0 && slot->nsteps == 1 && slot->steps[0].kind == GML_STEP_DEREF
	 && shows (sim, s, inst, slot->base);
}

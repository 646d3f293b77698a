/* Containers: which object a pointer into its elements, or the number of them, is of.
   SPDX-License-Identifier: GPL-3.0-or-later

   Both are results of methods (`data', `size'); models say so by the properties
   `inside' and `extent' of the result.  */

#include "plugin/flow/inside.h"

#include "checks/check.h"

/* The call that gave SYM; null if none did.  */
static const struct gml_inst *
call_of (const struct gml_sim *sim, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (sim->tab, gml_sym_strip (sim->tab, sym));
  const struct gml_inst *call
    = y->kind == GML_SY_FRESH && y->sub == GML_FR_RESULT && y->a < sim->fn->ninsts
	? &sim->fn->insts[y->a]
	: NULL;
  return call && call->op == GML_I_CALL && call->callee ? call : NULL;
}

uint32_t
gml_inside_of (struct gml_sim *sim, uint32_t sym, const char *property)
{
  const struct gml_inst *call = call_of (sim, sym);
  const struct gml_effect *e = call ? gml_configures (sim->prog, call->callee, property) : NULL;
  if (!e || e->a.base != GML_SLOT_RESULT || e->b.base < 0 || (uint32_t) e->b.base >= call->nargs)
    return 0;
  return gml_sym_strip (sim->tab,
			gml_sim_value (sim, sim->fn->args[call->args + (uint8_t) e->b.base]));
}

bool
gml_inside_came (const struct gml_sim *sim, uint32_t sym)
{
  const struct gml_inst *call = call_of (sim, sym);
  const struct gml_effect *e
    = call ? gml_model_effect (gml_callee_model (sim->prog, call->callee), GML_E_RANGE) : NULL;
  return e && e->a.base == GML_SLOT_RESULT && !e->a.nsteps && e->b.base >= 0;
}

void
gml_inside_written (struct gml_sim *sim, struct gml_state *s, uint32_t cell)
{
  uint32_t root = gml_cell (sim->tab, cell)->root, object;
  const struct gml_trail *source = NULL;
  if (!s->taint.n || gml_cell (sim->tab, root)->kind != GML_CELL_DEREF)
    return;
  for (uint32_t k = 0; k < s->taint.n; k++)
    if (gml_cell (sim->tab, s->taint.v[k].cell)->root == root)
      source = s->taint.v[k].source;
  object = source ? gml_inside_of (sim, gml_cell (sim->tab, root)->ref, "inside") : 0;
  if (object && object != sim->top)
    gml_state_add_taint (s, gml_cell_deref (sim->tab, gml_sim_type_of (sim, object)->elem, object),
			 source);
}

/* What the slots of models and summaries mean at a call: cells and symbols.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "plugin/flow/byvalue.h"
#include "plugin/flow/exec.h"
#include "plugin/flow/slots.h"

/* A global that a summary names.  */
static uint32_t
global_cell (struct gml_sim *sim, const struct gml_slot *slot)
{
  gml_id g = (gml_id) slot->steps[0].num;
  if (g == 0 || g >= sim->unit->nglobals)
    return 0;
  return gml_cell_make (sim->tab, GML_CELL_GLOBAL, sim->unit->globals[g].type, 0, g);
}

uint32_t
gml_slot_base (struct gml_sim *sim, const struct gml_inst *inst, const struct gml_slot *slot,
	       uint32_t result)
{
  if (slot->base == GML_SLOT_RESULT)
    return result;
  if (slot->base < 0 || (uint32_t) slot->base >= inst->nargs)
    return 0;
  return gml_sim_value (sim, sim->fn->args[inst->args + (uint8_t) slot->base]);
}

/* The type that pointer SYM points to; an array's element for an array.  */
static gml_id
pointee (struct gml_sim *sim, uint32_t sym)
{
  gml_id t = sim->unit->types[gml_sim_type (sim, sym)].elem;
  return sim->unit->types[t].kind == GML_T_ARRAY ? sim->unit->types[t].elem : t;
}

static uint32_t
field_cell (struct gml_sim *sim, uint32_t cell, const struct gml_step *step)
{
  gml_id type = gml_cell (sim->tab, cell)->type;
  const struct gml_record *rec;
  if (!step->name) /* a summary's: it names the record itself */
    {
      gml_id record = gml_record_of ((uint32_t) step->num);
      uint32_t f = gml_field_of ((uint32_t) step->num);
      type = f && f <= sim->unit->records[record].nfields
	       ? sim->unit->records[record].fields[f - 1].type
	       : 0;
      return gml_cell_make (sim->tab, GML_CELL_FIELD, type, cell, (uint32_t) step->num);
    }
  if (sim->unit->types[type].kind != GML_T_RECORD)
    return 0;
  rec = &sim->unit->records[sim->unit->types[type].record];
  for (uint32_t k = 0; k < rec->nfields; k++)
    if (strcmp (gml_text (sim->unit, rec->fields[k].name), step->name) == 0)
      return gml_cell_make (sim->tab, GML_CELL_FIELD, rec->fields[k].type, cell,
			    gml_field_ref (sim->unit->types[type].record, k + 1));
  return 0;
}

static uint32_t
elem_cell (struct gml_sim *sim, uint32_t cell, gml_id type, int32_t num)
{
  struct gml_cell c = *gml_cell (sim->tab, cell);
  const struct gml_type *t = &sim->unit->types[c.type];
  if (num < 0)
    return gml_cell_make (sim->tab, GML_CELL_ELEM, type, cell, sim->top);
  if (t->kind == GML_T_ARRAY)
    return gml_cell_make (sim->tab, GML_CELL_ELEM, t->elem, cell, gml_sym_int (sim->tab, 0, num));
  if (c.kind == GML_CELL_ELEM && gml_sym (sim->tab, c.ref)->kind == GML_SY_INT)
    return gml_cell_make (sim->tab, GML_CELL_ELEM, c.type, c.parent,
			  gml_sym_int (sim->tab, 0, gml_sym (sim->tab, c.ref)->num + num));
  if (num == 0)
    return cell;
  return gml_cell_make (sim->tab, GML_CELL_BYTES, type, cell,
			gml_sym_int (sim->tab, 0, num * sim->unit->types[type].size));
}

uint32_t
gml_slot_cell (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	       const struct gml_slot *slot, uint32_t result)
{
  bool global = slot->base == GML_SLOT_GLOBAL;
  uint32_t cell = global ? global_cell (sim, slot) : 0;
  uint32_t sym = global ? 0 : gml_slot_base (sim, inst, slot, result);
  gml_id type = 0;
  if (global ? !cell : !sym || sym == sim->top)
    return 0;
  for (unsigned k = global; k < slot->nsteps; k++)
    switch (slot->steps[k].kind)
      {
      case GML_STEP_DEREF:
	if (cell)
	  sym = gml_sim_load (sim, s, cell, gml_cell (sim->tab, cell)->type);
	if (sym == sim->top)
	  return 0;
	type = pointee (sim, sym);
	cell = gml_cell_deref (
	  sim->tab, k + 1 == slot->nsteps || slot->steps[k + 1].kind == GML_STEP_FIELD ? type : 0,
	  sym);
	break;
      case GML_STEP_FIELD:
	if (k == 0 && slot->base == GML_SLOT_RESULT && gml_is_byvalue (sim, sym))
	  cell = gml_byvalue_cell (sim, sym);
	else if (k == 0 && slot->base >= 0)
	  cell = gml_byvalue_arg_cell (sim, inst, (unsigned) slot->base);
	cell = cell ? field_cell (sim, cell, &slot->steps[k]) : 0;
	if (!cell)
	  return 0;
	break;
      default:
	if (!cell)
	  return 0;
	cell = elem_cell (sim, cell, type, slot->steps[k].num);
	break;
      }
  return cell;
}

uint32_t
gml_slot_sym (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	      const struct gml_slot *slot, uint32_t result)
{
  uint32_t cell;
  if (slot->nsteps == 0)
    return gml_slot_base (sim, inst, slot, result);
  cell = gml_slot_cell (sim, s, inst, slot, result);
  if (slot->address)
    return cell ? gml_sim_address (sim, cell, 0) : 0;
  return cell ? gml_sim_load (sim, s, cell, gml_cell (sim->tab, cell)->type) : 0;
}

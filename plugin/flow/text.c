/* How long texts are: which number is the length of what lies where.
   SPDX-License-Identifier: GPL-3.0-or-later

   strlen's result is noted as the length of what its argument, a symbol, leads to, together
   with what lies there at first.  Whatever may write to the text takes that away (memory.c),
   and the length is a number like others then.  */

#include "plugin/flow/text.h"

/* The cell of the first character that POINTER leads to, in TYPE; 0 none that is one cell.  */
static uint32_t
first_character (struct gml_sim *sim, uint32_t pointer, gml_id *type)
{
  uint32_t cell;
  *type = gml_sim_type_of (sim, pointer)->elem;
  if (pointer == sim->top || gml_sym (sim->tab, pointer)->kind == GML_SY_STRING
      || gml_sim_type_of (sim, pointer)->kind != GML_T_PTR)
    return 0;
  cell = gml_cell_deref (sim->tab, *type, pointer);
  if (cell && sim->unit->types[gml_cell (sim->tab, cell)->type].kind == GML_T_ARRAY)
    {
      *type = sim->unit->types[gml_cell (sim->tab, cell)->type].elem;
      cell = gml_cell_make (sim->tab, GML_CELL_ELEM, *type, cell, gml_sym_int (sim->tab, 0, 0));
    }
  return cell && !gml_cell (sim->tab, cell)->vague && sim->unit->types[*type].kind == GML_T_INT
	   ? cell
	   : 0;
}

void
gml_text_measured (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
		   const struct gml_effect *e, uint32_t result)
{
  uint32_t pointer = gml_slot_sym (sim, s, inst, &e->a, result), cell;
  gml_id type;
  if (!pointer || !result || result == sim->top)
    return;
  pointer = gml_sym_strip (sim->tab, pointer);
  cell = first_character (sim, pointer, &type);
  if (!cell)
    return;
  gml_state_set_prop (s, result, "text", pointer);
  gml_state_set_prop (s, result, "text-then", gml_sim_load (sim, s, cell, type));
}

/* The text whose length SYM still is; 0 none.  */
static uint32_t
text_of (struct gml_sim *sim, const struct gml_state *s, uint32_t sym)
{
  const struct gml_prop *text = gml_state_prop (s, sym, "text");
  const struct gml_prop *then = text ? gml_state_prop (s, sym, "text-then") : NULL;
  uint32_t cell, now;
  gml_id type;
  if (!then || !text->value || text->value == sim->top || !then->value || then->value == sim->top)
    return 0;
  cell = first_character (sim, text->value, &type);
  now = cell ? gml_state_mem (s, cell) : 0;
  return now == then->value ? text->value : 0;
}

bool
gml_text_add (const struct gml_sim *sim, struct gml_text_size *size, uint32_t pointer)
{
  if (size->n == GML_TEXTS)
    return false;
  size->texts[size->n++] = gml_sym_strip (sim->tab, pointer);
  return true;
}

bool
gml_text_size_of (struct gml_sim *sim, const struct gml_state *s, uint32_t sym,
		  struct gml_text_size *size)
{
  struct gml_sym y = *gml_sym (sim->tab, sym);
  uint32_t text;
  if (y.kind == GML_SY_INT)
    {
      size->number += y.num;
      return true;
    }
  text = text_of (sim, s, sym);
  if (text)
    return gml_text_add (sim, size, text);
  if (y.kind == GML_SY_CAST)
    return gml_text_size_of (sim, s, y.a, size);
  if (y.kind != GML_SY_BIN || (y.sub != GML_B_ADD && y.sub != GML_B_SUB))
    return false;
  if (y.sub == GML_B_SUB)
    {
      size->number -= gml_sym (sim->tab, y.b)->num;
      return gml_sym (sim->tab, y.b)->kind == GML_SY_INT && gml_text_size_of (sim, s, y.a, size);
    }
  return gml_text_size_of (sim, s, y.a, size) && gml_text_size_of (sim, s, y.b, size);
}

gml_int
gml_text_lacks (const struct gml_text_size *size, const struct gml_text_size *needed)
{
  bool used[GML_TEXTS] = { false };
  for (unsigned k = 0; k < size->n; k++)
    {
      unsigned i = 0;
      while (i < needed->n && (used[i] || needed->texts[i] != size->texts[k]))
	i++;
      if (i == needed->n)
	return 0;
      used[i] = true;
    }
  return needed->number > size->number ? needed->number - size->number : 0;
}

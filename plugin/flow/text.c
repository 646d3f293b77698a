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
  gml_state_set_note (s, result, "text", pointer);
  gml_state_set_note (s, result, "text-then", gml_sim_load (sim, s, cell, type));
}

/* Whether what POINTER leads to begins as it did THEN, and so was not written to.  */
static bool
is_as_it_was (struct gml_sim *sim, const struct gml_state *s, uint32_t pointer,
	      const struct gml_prop *then)
{
  gml_id type;
  uint32_t cell
    = then && then->value && then->value != sim->top ? first_character (sim, pointer, &type) : 0;
  return cell && gml_state_mem (s, cell) == then->value;
}

/* The text whose length SYM still is; 0 none.  */
static uint32_t
text_of (struct gml_sim *sim, const struct gml_state *s, uint32_t sym)
{
  const struct gml_prop *text = gml_state_prop (s, sym, "text");
  uint32_t pointer = text ? text->value : 0;
  return pointer && pointer != sim->top
	     && is_as_it_was (sim, s, pointer, gml_state_prop (s, sym, "text-then"))
	   ? pointer
	   : 0;
}

void
gml_text_put (struct gml_sim *sim, struct gml_state *s, uint32_t pointer, uint32_t text)
{
  gml_id type;
  uint32_t cell;
  pointer = gml_sym_strip (sim->tab, pointer);
  cell = first_character (sim, pointer, &type);
  if (!cell)
    return;
  gml_state_set_note (s, pointer, "text-put", gml_sym_strip (sim->tab, text));
  gml_state_set_note (s, pointer, "text-then", gml_sim_load (sim, s, cell, type));
}

uint32_t
gml_text_at (struct gml_sim *sim, const struct gml_state *s, uint32_t pointer)
{
  const struct gml_prop *text;
  pointer = gml_sym_strip (sim->tab, pointer);
  text = gml_state_prop (s, pointer, "text-put");
  return text && text->value != sim->top
	     && is_as_it_was (sim, s, pointer, gml_state_prop (s, pointer, "text-then"))
	   ? text->value
	   : 0;
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

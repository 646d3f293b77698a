/* Objects that are copied as a whole.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/exec.h"
#include "plugin/flow/inside.h"

enum
{
  MAX_COPIED = 4,
  MAX_NESTED = 5,
  MAX_ENTRIES = 32
};

uint32_t
gml_cell_moved (struct gml_sim *sim, uint32_t cell, uint32_t from, uint32_t to)
{
  struct gml_cell c = *gml_cell (sim->tab, cell);
  if (cell == from)
    return to;
  return gml_cell_make (sim->tab, c.kind, c.type, gml_cell_moved (sim, c.parent, from, to), c.ref);
}

/* How many handles (pointers, numbers as descriptors are) lie in CELL, seen as TYPE;
   with TOUCH each gets a name.  Members of unions are not counted.  */
static unsigned
handles (struct gml_sim *sim, struct gml_state *s, uint32_t cell, gml_id type, bool touch,
	 unsigned depth)
{
  const struct gml_type t = sim->unit->types[type];
  unsigned n = 0;
  if (t.kind == GML_T_PTR || (t.kind == GML_T_INT && t.is_signed && t.bits == 32))
    {
      if (touch && !gml_state_mem (s, cell))
	gml_sim_load (sim, s, cell, type);
      return 1;
    }
  if (t.kind != GML_T_RECORD || sim->unit->records[t.record].is_union || depth == MAX_NESTED)
    return 0;
  for (uint32_t k = 0; k < sim->unit->records[t.record].nfields && n <= MAX_COPIED; k++)
    n += handles (sim, s, gml_sim_field (sim, cell, t.record, k + 1),
		  sim->unit->records[t.record].fields[k].type, touch, depth + 1);
  return n;
}

/* A whole object that came with an argument is copied: what it holds was named by
   nothing so far.  If there is too much of it the argument counts as kept.  */
static void
name_contents (struct gml_sim *sim, struct gml_state *s, uint32_t from, gml_id type)
{
  int p = gml_cell (sim->tab, from)->vague ? -1 : gml_sim_param_of (sim, from);
  unsigned n = p < 0 ? 0 : handles (sim, s, from, type, false, 0);
  if (n > MAX_COPIED)
    s->lent |= (uint64_t) 1 << p;
  else if (n)
    handles (sim, s, from, type, true, 0);
}

/* Whether CELL lies in OUTER and, where OUTER is seen as TYPE (the class that its class
   begins with), in that part of it.  */
static bool
in_part (const struct gml_sim *sim, uint32_t cell, uint32_t outer, gml_id type)
{
  const struct gml_type *t = &sim->unit->types[type];
  const struct gml_cell *c = NULL;
  for (; cell && cell != outer; cell = c->parent)
    c = gml_cell (sim->tab, cell);
  if (!cell)
    return false;
  return !c || t->kind != GML_T_RECORD || c->kind != GML_CELL_FIELD
	 || gml_record_begins (sim->unit, t->record, gml_record_of (c->ref), MAX_NESTED);
}

static void
havoc_part (struct gml_sim *sim, struct gml_state *s, uint32_t cell, gml_id type)
{
  if (!type)
    gml_sim_havoc_cell (sim, s, cell);
  for (uint32_t k = 0; type && k < s->mem.n; k++)
    if (in_part (sim, s->mem.v[k].key, cell, type))
      gml_sim_havoc_cell (sim, s, s->mem.v[k].key);
  gml_sim_note_written (sim, s, cell);
}

/* Whether CELL is a record that TYPE, another record, is but the beginning of.  */
static bool
is_more (const struct gml_sim *sim, uint32_t cell, gml_id type)
{
  const struct gml_type *all = &sim->unit->types[gml_cell (sim->tab, cell)->type];
  const struct gml_type *part = &sim->unit->types[type];
  return all->kind == GML_T_RECORD && part->kind == GML_T_RECORD && all->record != part->record;
}

/* What came from outside in FROM, or in a part of it (TYPE as above), is so in TO.  */
static void
copy_taint (struct gml_sim *sim, struct gml_state *s, uint32_t to, uint32_t from, gml_id type)
{
  uint32_t n = s->taint.n, all;
  const struct gml_trail *t;
  for (uint32_t k = 0; k < n; k++)
    {
      uint32_t cell = s->taint.v[k].cell;
      if (gml_cell_within (sim->tab, from, cell))
	{
	  gml_state_add_taint (s, to, s->taint.v[k].source);
	  return;
	}
      if (!gml_cell (sim->tab, to)->vague && in_part (sim, cell, from, type))
	gml_state_add_taint (s, gml_cell_moved (sim, cell, from, to), s->taint.v[k].source);
    }
  /* An object that a call gave back is one value, and so is outside data as a whole.  */
  all = gml_state_mem (s, from);
  t = all && gml_sim_type_of (sim, all)->kind == GML_T_RECORD ? gml_eval_taint (sim, s, all) : NULL;
  if (t)
    gml_state_add_taint (s, to, t);
}

void
gml_copy_cell (struct gml_sim *sim, struct gml_state *s, uint32_t to, uint32_t from, gml_id type)
{
  struct gml_bind old[MAX_ENTRIES];
  uint32_t n, nold = 0;
  name_contents (sim, s, from, type);
  if (!is_more (sim, from, type) && !is_more (sim, to, type))
    type = 0;
  n = s->mem.n;
  for (uint32_t k = 0; k < n; k++)
    if (in_part (sim, s->mem.v[k].key, from, type))
      {
	if (nold == MAX_ENTRIES)
	  gml_sim_escape (sim, s, s->mem.v[k].sym);
	else
	  old[nold++] = s->mem.v[k];
      }
  havoc_part (sim, s, to, type);
  for (uint32_t k = 0; k < nold; k++)
    if (!gml_cell (sim->tab, to)->vague)
      gml_sim_store (sim, s, gml_cell_moved (sim, old[k].key, from, to), old[k].sym);
    else
      gml_sim_escape (sim, s, old[k].sym);
  copy_taint (sim, s, to, from, type);
  gml_inside_written (sim, s, to);
}

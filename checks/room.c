/* How much room there is behind a pointer, and what an index or size is made of.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "checks/check.h"

/* The least that SYM adds, times EACH bytes.  */
static gml_int
at_least (const struct gml_event *ev, uint32_t sym, gml_int each)
{
  struct gml_ival v;
  if (!sym || sym == ev->sim->top)
    return 0;
  v = gml_eval (ev->sim, ev->state, sym);
  return v.lo > 0 && v.lo < GML_INF / 4096 ? v.lo * each : 0;
}

/* CELL's field, if that is an array with a size of its own: not the open end of a
   record, which is as long as the block it lies in.  */
static bool
is_sized_array (const struct gml_event *ev, const struct gml_cell *c)
{
  const struct gml_type *t = &ev->sim->unit->types[c->type];
  return t->kind == GML_T_ARRAY && t->count > 1 && t->size > 0;
}

static const struct gml_record *
record_of_field (const struct gml_event *ev, uint32_t ref)
{
  return &ev->sim->unit->records[gml_record_of (ref)];
}

static gml_int
offset_of_field (const struct gml_event *ev, uint32_t ref)
{
  const struct gml_record *rec = record_of_field (ev, ref);
  uint32_t f = gml_field_of (ref);
  return f && f <= rec->nfields && rec->fields[f - 1].bit_offset > 0
	   ? rec->fields[f - 1].bit_offset / 8
	   : 0;
}

/* How far the records that CELL, a field, lies in reach behind OFFSET bytes of it.  */
static gml_int
reach_of_records (const struct gml_event *ev, uint32_t cell, gml_int offset)
{
  gml_int most = 0;
  for (; cell; cell = gml_cell (ev->sim->tab, cell)->parent)
    {
      const struct gml_cell *c = gml_cell (ev->sim->tab, cell);
      if (c->kind != GML_CELL_FIELD)
	break;
      offset += offset_of_field (ev, c->ref);
      if (record_of_field (ev, c->ref)->size - offset > most)
	most = record_of_field (ev, c->ref)->size - offset;
    }
  return most;
}

static bool
room_of_block (const struct gml_event *ev, const struct gml_cell *c, gml_int offset,
	       struct gml_room *room)
{
  const struct gml_prop *p = gml_state_prop (ev->state, c->ref, "allocated");
  struct gml_ival v;
  room->container = p ? 0 : gml_container_of (ev, c->ref);
  if (room->container)
    return true;
  if (!p && ev->sim->handed && (p = gml_state_prop (ev->state, c->ref, "room")) != NULL)
    room->handed = true;
  if (!p || p->value == ev->sim->top || !p->value)
    return false;
  room->size = p->value;
  v = gml_eval (ev->sim, ev->state, p->value);
  room->known = gml_ival_const (v);
  room->bytes = v.lo - offset;
  return true;
}

bool
gml_room_of (const struct gml_event *ev, uint32_t cell, struct gml_room *room)
{
  gml_int offset = 0;
  *room = (struct gml_room){ .whole = cell };
  for (; cell; cell = gml_cell (ev->sim->tab, cell)->parent)
    {
      struct gml_cell c = *gml_cell (ev->sim->tab, cell);
      const struct gml_type *t = &ev->sim->unit->types[c.type];
      room->whole = cell;
      switch (c.kind)
	{
	case GML_CELL_LOCAL:
	case GML_CELL_GLOBAL:
	  room->known = t->size > 0;
	  room->bytes = t->size - offset;
	  return room->known;
	case GML_CELL_DEREF:
	  return room_of_block (ev, &c, offset, room);
	case GML_CELL_FIELD:
	  if (t->kind == GML_T_ARRAY && !is_sized_array (ev, &c))
	    return false;
	  if (is_sized_array (ev, &c))
	    {
	      room->known = true;
	      room->bytes = t->size - offset;
	      room->outer = reach_of_records (ev, cell, offset);
	      return true;
	    }
	  offset += offset_of_field (ev, c.ref);
	  break;
	case GML_CELL_ELEM:
	  offset += at_least (ev, c.ref, t->size > 0 ? t->size : 0);
	  room->step = c.ref;
	  break;
	default:
	  offset += at_least (ev, c.ref, 1);
	  room->step = c.ref;
	  break;
	}
    }
  return false;
}

bool
gml_element_of (const struct gml_event *ev, struct gml_element *e)
{
  struct gml_cell c = *gml_cell (ev->sim->tab, ev->cell);
  const struct gml_type *t;
  while (c.kind == GML_CELL_FIELD) /* table[n].field */
    c = *gml_cell (ev->sim->tab, c.parent);
  if ((c.kind != GML_CELL_ELEM && c.kind != GML_CELL_BYTES) || !c.ref || c.ref == ev->sim->top)
    return false;
  *e = (struct gml_element){ .index = c.ref, .whole = c.parent };
  t = &ev->sim->unit->types[gml_cell (ev->sim->tab, c.parent)->type];
  if (c.kind == GML_CELL_ELEM && t->kind == GML_T_ARRAY && t->count > 1)
    e->count = t->count;
  else if (c.kind == GML_CELL_BYTES)
    {
      struct gml_room room;
      if (gml_room_of (ev, c.parent, &room) && room.known)
	e->count = room.bytes;
    }
  return e->count > 0;
}

/* ---- What a number is made of -------------------------------------------------------- */

static gml_id
bare (const struct gml_function *fn, gml_id value)
{
  while (fn->values[value].kind == GML_V_INST && fn->insts[fn->values[value].ref].op == GML_I_CAST)
    value = fn->insts[fn->values[value].ref].a;
  return value;
}

/* Whether SYM is gathered digit by digit, as in `n = n << 8 | byte': a loop does it, but
   how high it gets is no guess.  */
static bool
is_gathered (const struct gml_event *ev, uint32_t sym)
{
  const struct gml_function *fn = ev->sim->fn;
  const struct gml_sym *y = gml_sym (ev->sim->tab, sym);
  if (y->kind != GML_SY_FRESH || y->sub != GML_FR_PHI || !gml_eval_taint (ev->sim, ev->state, sym))
    return false;
  for (gml_id k = 1; k < fn->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k], *up;
      gml_id a;
      if (i->op != GML_I_BIN || !i->result || fn->values[i->result].var != fn->values[y->b].var
	  || (i->sub != GML_B_OR && i->sub != GML_B_ADD && i->sub != GML_B_XOR))
	continue;
      a = bare (fn, i->a);
      if (fn->values[a].kind != GML_V_INST)
	a = bare (fn, i->b);
      up = fn->values[a].kind == GML_V_INST ? &fn->insts[fn->values[a].ref] : NULL;
      if (up && up->op == GML_I_BIN && (up->sub == GML_B_SHL || up->sub == GML_B_MUL)
	  && fn->values[bare (fn, up->a)].var == fn->values[y->b].var && fn->values[y->b].var)
	return true;
    }
  return false;
}

/* Whether the upper bound of SYM, or of a part of it, is the engine's guess at a loop.  */
bool
gml_is_guess (const struct gml_event *ev, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (ev->sim->tab, sym);
  const struct gml_fact *f;
  if (y->kind == GML_SY_CAST || y->kind == GML_SY_UN)
    return gml_is_guess (ev, y->a);
  if (y->kind == GML_SY_BIN)
    return gml_is_guess (ev, y->a) || gml_is_guess (ev, y->b);
  f = gml_state_fact (ev->state, sym);
  return f && f->flags & GML_FACT_GUESS && !gml_ival_const (gml_eval (ev->sim, ev->state, sym))
	 && !is_gathered (ev, sym);
}

/* Whether SYM, or a part of it, was found to be no more than something else that is
   not outside data.  */
bool
gml_is_compared (const struct gml_event *ev, uint32_t sym)
{
  struct gml_sym y = *gml_sym (ev->sim->tab, sym);
  if (gml_eval_bounded_by (ev->sim, ev->state, sym))
    return true;
  if (y.kind == GML_SY_CAST || y.kind == GML_SY_UN)
    return gml_is_compared (ev, y.a);
  if (y.kind == GML_SY_BIN && !gml_bin_is_compare (y.sub))
    return gml_is_compared (ev, y.a) || gml_is_compared (ev, y.b);
  return false;
}

bool
gml_is_result (const struct gml_event *ev, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (ev->sim->tab, gml_sym_strip (ev->sim->tab, sym));
  const struct gml_fact *f;
  if (y->kind == GML_SY_BIN)
    return gml_sym (ev->sim->tab, y->b)->kind == GML_SY_INT && gml_is_result (ev, y->a);
  f = gml_state_fact (ev->state, gml_sym_strip (ev->sim->tab, sym));
  return f && f->flags & GML_FACT_FAILS;
}

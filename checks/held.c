/* What holds a length: the program's own limits, and of what is left of the input (`len <= end - p')
   only what the destination has to do with.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "checks/check.h"
#include "plugin/flow/slots.h"

/* ---- What is left of the input ------------------------------------------------------------- */

/* Whether SYM, give or take a constant, is how far END is from FROM.  */
static bool
is_distance (const struct gml_event *ev, uint32_t sym, uint32_t *end, uint32_t *from)
{
  const struct gml_symtab *tab = ev->sim->tab;
  const struct gml_sym *y = gml_sym (tab, gml_sym_strip (tab, sym));
  while (y->kind == GML_SY_BIN && gml_sym (tab, y->b)->kind == GML_SY_INT)
    y = gml_sym (tab, gml_sym_strip (tab, y->a));
  if (y->kind != GML_SY_BIN || (y->sub != GML_B_PTRDIFF && y->sub != GML_B_SUB))
    return false;
  *end = gml_sym_strip (tab, y->a);
  *from = gml_sym_strip (tab, y->b);
  return gml_sim_type_of (ev->sim, *end)->kind == GML_T_PTR
	 && gml_sim_type_of (ev->sim, *from)->kind == GML_T_PTR;
}

/* Whether outside data was put where POINTER points to.  */
static bool
leads_to_input (const struct gml_event *ev, uint32_t pointer)
{
  const struct gml_state *s = ev->state;
  uint32_t cell = gml_cell_have_deref (ev->sim->tab, pointer);
  for (uint32_t k = 0; cell && k < s->taint.n; k++)
    if (gml_cell (ev->sim->tab, s->taint.v[k].cell)->root == cell)
      return true;
  return false;
}

/* Where a pointer leads, as seen from an object.  */
enum whither
{
  ELSEWHERE,
  UNKNOWN,
  INSIDE
};

/* Where POINTER leads, seen from the object ROOT (a cell).  */
static enum whither
leads (const struct gml_event *ev, uint32_t pointer, uint32_t root)
{
  const struct gml_symtab *tab = ev->sim->tab;
  uint32_t base = gml_base_of_sym (ev->sim, pointer);
  const struct gml_sym *y = gml_sym (tab, base);
  const struct gml_cell *object = gml_cell (tab, root);
  if (object->kind == GML_CELL_DEREF && object->ref == base)
    return INSIDE;
  if (y->kind == GML_SY_ADDR)
    return gml_cell (tab, y->a)->root == root ? INSIDE : ELSEWHERE;
  /* What callers know is no local of ours.  */
  if (object->kind == GML_CELL_LOCAL && (y->kind == GML_SY_PARAM || y->kind == GML_SY_INIT))
    return ELSEWHERE;
  return leads_to_input (ev, base) ? ELSEWHERE : UNKNOWN;
}

/* Whether SYM says how much is left in another object than ROOT (0: in any).  */
static bool
is_left_elsewhere (const struct gml_event *ev, uint32_t sym, uint32_t root)
{
  uint32_t end, from;
  enum whither a, b;
  if (!root || !is_distance (ev, sym, &end, &from))
    return false;
  a = leads (ev, end, root);
  b = leads (ev, from, root);
  return a != INSIDE && b != INSIDE && (a == ELSEWHERE || b == ELSEWHERE);
}

/* The array, or else the object, that CELL is a part of by an index.  *OFF: how many bytes
   CELL can be behind its beginning, GML_INF / 2 not known.  */
static uint32_t
array_of (const struct gml_event *ev, uint32_t cell, gml_int *off)
{
  *off = 0;
  for (; cell; cell = gml_cell (ev->sim->tab, cell)->parent)
    {
      const struct gml_cell *c = gml_cell (ev->sim->tab, cell);
      gml_int size = c->kind == GML_CELL_ELEM ? ev->sim->unit->types[c->type].size : 1, n;
      if (c->kind != GML_CELL_ELEM && c->kind != GML_CELL_BYTES)
	break;
      n = c->ref ? gml_eval (ev->sim, ev->state, c->ref).hi : GML_INF;
      *off = size > 0 && n < GML_INF / 4096 && *off < GML_INF / 4 ? *off + n * size : GML_INF / 2;
    }
  return cell;
}

/* How far POINTER can be behind the beginning of what its base leads to.  */
static gml_int
farthest (const struct gml_event *ev, uint32_t pointer)
{
  const struct gml_sym *y = gml_sym (ev->sim->tab, gml_sym_strip (ev->sim->tab, pointer));
  gml_int off = 0;
  if (y->kind == GML_SY_ADDR)
    array_of (ev, y->a, &off);
  if (y->kind != GML_SY_BIN || y->sub != GML_B_PTRADD)
    return off;
  off = gml_eval (ev->sim, ev->state, y->b).hi;
  return off < GML_INF / 4 ? off + farthest (ev, y->a) : GML_INF / 2;
}

/* How many bytes there are from the base of POINTER on; GML_INF / 2: not known.  */
static gml_int
room_behind (const struct gml_event *ev, uint32_t pointer)
{
  uint32_t base = gml_base_of_sym (ev->sim, pointer), cell;
  const struct gml_sym *y = gml_sym (ev->sim->tab, base);
  struct gml_room room;
  gml_int off;
  cell
    = y->kind == GML_SY_ADDR ? array_of (ev, y->a, &off) : gml_cell_have_deref (ev->sim->tab, base);
  return cell && gml_room_of (ev, cell, &room) && room.known ? room.bytes : GML_INF / 2;
}

/* The most that SYM, what is left of some object, can be.  */
static gml_int
most_of_distance (const struct gml_event *ev, uint32_t sym)
{
  gml_int most = gml_eval (ev->sim, ev->state, sym).hi, m;
  uint32_t end, from, base;
  if (!is_distance (ev, sym, &end, &from))
    return most;
  m = room_behind (ev, from);
  most = m < most ? m : most;
  base = gml_base_of_sym (ev->sim, end);
  if (base != gml_base_of_sym (ev->sim, from) && gml_sym (ev->sim->tab, base)->kind != GML_SY_ADDR)
    return most; /* where the object begins END does not say */
  m = room_behind (ev, end);
  most = m < most ? m : most;
  m = farthest (ev, end);
  return m < most ? m : most;
}

gml_int
gml_most_left (const struct gml_event *ev, uint32_t sym)
{
  struct gml_sym y = *gml_sym (ev->sim->tab, sym);
  uint32_t bare = gml_sym_strip (ev->sim->tab, sym), end, from;
  gml_int most = gml_eval (ev->sim, ev->state, sym).hi;
  for (uint32_t k = 0; k < ev->state->bounds.n; k++)
    {
      const struct gml_bound *b = &ev->state->bounds.v[k];
      gml_int m;
      if (gml_sym_strip (ev->sim->tab, b->a) != bare || !is_distance (ev, b->b, &end, &from))
	continue;
      m = most_of_distance (ev, b->b);
      if (m < GML_INF / 4 && m + b->c < most && m + b->c >= 0)
	most = m + b->c;
    }
  /* What is below zero before a cast may be huge behind it.  */
  if ((y.kind == GML_SY_CAST || (y.kind == GML_SY_BIN && y.sub == GML_B_ADD))
      && gml_eval (ev->sim, ev->state, y.a).lo >= 0)
    {
      gml_int part = gml_most_left (ev, y.a);
      if (y.kind == GML_SY_BIN)
	part += gml_eval (ev->sim, ev->state, y.b).hi;
      most = part < most && part >= 0 ? part : most;
    }
  return most;
}

/* ---- What holds ------------------------------------------------------------------------------ */

/* Whether what SYM was found to be no more than is the program's own, or is held by what
   is: a length that came along with it bounds by its own range alone.  */
static bool
held_by_own (const struct gml_event *ev, uint32_t sym, uint32_t root, int depth)
{
  uint32_t bare = gml_sym_strip (ev->sim->tab, sym);
  for (uint32_t k = 0; k < ev->state->bounds.n; k++)
    {
      uint32_t b = ev->state->bounds.v[k].b;
      if (gml_sym_strip (ev->sim->tab, ev->state->bounds.v[k].a) != bare
	  || gml_sym_strip (ev->sim->tab, b) == bare || gml_sym_depends (ev->sim->tab, b, bare))
	continue;
      if (gml_eval_taint (ev->sim, ev->state, b) ? depth && held_by_own (ev, b, root, depth - 1)
						 : !is_left_elsewhere (ev, b, root))
	return true;
    }
  return false;
}

static bool
is_held (const struct gml_event *ev, uint32_t sym, uint32_t root)
{
  struct gml_sym y = *gml_sym (ev->sim->tab, sym);
  if (held_by_own (ev, sym, root, 3))
    return true;
  if (y.kind == GML_SY_CAST || y.kind == GML_SY_UN)
    return is_held (ev, y.a, root);
  if (y.kind == GML_SY_BIN && !gml_bin_is_compare (y.sub))
    return is_held (ev, y.a, root) || is_held (ev, y.b, root);
  return false;
}

bool
gml_is_held (const struct gml_event *ev, uint32_t sym, uint32_t whole)
{
  return is_held (ev, sym, whole ? gml_cell (ev->sim->tab, whole)->root : 0);
}

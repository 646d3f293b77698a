/* Liveness of SSA values, kept as short lists.
   SPDX-License-Identifier: GPL-3.0-or-later

   From each use walk back to the definition (Boissinot et al., "Computing
   Liveness Sets for SSA-Form Programs", 2011, the by-use method): the cost is
   the size of the result.  */

#include "plugin/flow/sim.h"

#include "plugin/ir/arena.h"

struct list
{
  gml_id *v;
  uint32_t n, cap;
};
struct use
{
  gml_id value, block;
};

struct gml_live
{
  const struct gml_function *fn;
  struct gml_arena *arena;
  struct list *in;  /* by block */
  gml_id *def;      /* by value: its block; 0 it is everywhere */
  uint32_t *nuses;  /* by value */
  struct use *uses; /* while gathering */
  uint32_t n, cap;
  gml_id *stack, *mark;
  uint8_t *looked; /* by value */
  uint32_t nstack, cap_stack, total;
};

/* What a function may spend on its lists; beyond it it is not analysed.  */
enum
{
  MAX_LIVE_TOTAL = 4000000
};

static void use_place (struct gml_live *l, gml_id place, gml_id block);
static void find_looked_at (struct gml_live *l);

static void
use_value (struct gml_live *l, gml_id value, gml_id block)
{
  if (!value)
    return;
  if (l->fn->values[value].kind == GML_V_ADDR)
    {
      use_place (l, l->fn->values[value].ref, block);
      return;
    }
  l->nuses[value]++;
  if (!l->def[value] || l->def[value] == block)
    return;
  GML_GROW (l->arena, l->uses, l->n, l->cap);
  l->uses[l->n++] = (struct use){ value, block };
}

static void
use_place (struct gml_live *l, gml_id place, gml_id block)
{
  for (; place; place = l->fn->places[place].parent)
    if (l->fn->places[place].kind == GML_P_DEREF || l->fn->places[place].kind == GML_P_ELEM)
      use_value (l, l->fn->places[place].ref, block);
}

static void
use_inst (struct gml_live *l, const struct gml_inst *i, gml_id block)
{
  use_value (l, i->a, block);
  use_value (l, i->b, block);
  use_value (l, i->c, block);
  use_place (l, i->place, block);
  use_place (l, i->place2, block);
  for (uint32_t k = 0; k < i->nargs; k++)
    use_value (l, l->fn->args[i->args + k], block);
}

static void
find_defs (struct gml_live *l)
{
  const struct gml_function *fn = l->fn;
  for (gml_id b = 1; b < fn->nblocks; b++)
    {
      const struct gml_block *blk = &fn->blocks[b];
      for (uint32_t k = 0; k < blk->nphis; k++)
	l->def[fn->phis[blk->phis + k].result] = b;
      for (uint32_t k = 0; k < blk->ninsts; k++)
	if (fn->insts[blk->insts + k].result)
	  l->def[fn->insts[blk->insts + k].result] = b;
    }
}

/* A phi uses its argument at the end of the block it comes from.  */
static void
find_uses (struct gml_live *l)
{
  const struct gml_function *fn = l->fn;
  for (gml_id b = 1; b < fn->nblocks; b++)
    {
      const struct gml_block *blk = &fn->blocks[b];
      for (uint32_t k = 0; k < blk->ninsts; k++)
	use_inst (l, &fn->insts[blk->insts + k], b);
      use_value (l, blk->value, b);
      for (uint32_t p = 0; p < blk->nphis; p++)
	for (uint32_t k = 0; k < blk->npreds; k++)
	  use_value (l, fn->args[fn->phis[blk->phis + p].args + k],
		     fn->edges[fn->edge_lists[blk->preds + k]].from);
    }
}

/* VALUE is needed in BLOCK, which does not define it: it is live at its head,
   and so on up to the definition.  */
static void
walk_up (struct gml_live *l, gml_id value, gml_id block)
{
  const struct gml_function *fn = l->fn;
  l->nstack = 0;
  GML_GROW (l->arena, l->stack, l->nstack, l->cap_stack);
  l->stack[l->nstack++] = block;
  while (l->nstack)
    {
      gml_id b = l->stack[--l->nstack];
      const struct gml_block *blk = &fn->blocks[b];
      if (l->def[value] == b || l->mark[b] == value || l->total >= MAX_LIVE_TOTAL)
	continue;
      l->mark[b] = value;
      GML_GROW (l->arena, l->in[b].v, l->in[b].n, l->in[b].cap);
      l->in[b].v[l->in[b].n++] = value;
      l->total++;
      for (uint32_t k = 0; k < blk->npreds; k++)
	{
	  GML_GROW (l->arena, l->stack, l->nstack, l->cap_stack);
	  l->stack[l->nstack++] = fn->edges[fn->edge_lists[blk->preds + k]].from;
	}
    }
}

struct gml_live *
gml_live_new (const struct gml_function *fn, struct gml_arena *arena)
{
  struct gml_live *l = GML_NEW (arena, struct gml_live);
  uint32_t *start = GML_NEW_ARRAY (arena, uint32_t, fn->nvalues + 2);
  gml_id *blocks;
  l->fn = fn;
  l->arena = arena;
  l->in = GML_NEW_ARRAY (arena, struct list, fn->nblocks);
  l->mark = GML_NEW_ARRAY (arena, gml_id, fn->nblocks);
  l->def = GML_NEW_ARRAY (arena, gml_id, fn->nvalues);
  l->nuses = GML_NEW_ARRAY (arena, uint32_t, fn->nvalues);
  find_defs (l);
  find_uses (l);
  /* By value, so that one mark a block is enough.  */
  blocks = GML_NEW_ARRAY (arena, gml_id, l->n + 1);
  for (uint32_t k = 0; k < l->n; k++)
    start[l->uses[k].value + 1]++;
  for (uint32_t v = 0; v < fn->nvalues; v++)
    start[v + 1] += start[v];
  for (uint32_t k = 0; k < l->n; k++)
    blocks[start[l->uses[k].value]++] = l->uses[k].block;
  for (uint32_t v = 1, k = 0; v < fn->nvalues; v++)
    for (; k < start[v]; k++)
      if (l->mark[blocks[k]] != v)
	walk_up (l, v, blocks[k]);
  find_looked_at (l);
  return l;
}

const gml_id *
gml_live_in (const struct gml_live *l, gml_id block, uint32_t *n)
{
  *n = l->in[block].n;
  return l->in[block].v;
}

bool
gml_live_complete (const struct gml_live *l)
{
  return l->total < MAX_LIVE_TOTAL;
}

uint32_t
gml_live_uses (const struct gml_live *l, gml_id value)
{
  return l->nuses[value];
}

static bool place_uses (const struct gml_function *fn, gml_id place, gml_id value);

static bool
value_uses (const struct gml_function *fn, gml_id have, gml_id value)
{
  return have == value
	 || (have && fn->values[have].kind == GML_V_ADDR
	     && place_uses (fn, fn->values[have].ref, value));
}

static bool
place_uses (const struct gml_function *fn, gml_id place, gml_id value)
{
  for (; place; place = fn->places[place].parent)
    if ((fn->places[place].kind == GML_P_DEREF || fn->places[place].kind == GML_P_ELEM)
	&& value_uses (fn, fn->places[place].ref, value))
      return true;
  return false;
}

static bool
inst_uses (const struct gml_function *fn, const struct gml_inst *i, gml_id value)
{
  if (value_uses (fn, i->a, value) || value_uses (fn, i->b, value) || value_uses (fn, i->c, value)
      || place_uses (fn, i->place, value) || place_uses (fn, i->place2, value))
    return true;
  for (uint32_t k = 0; k < i->nargs; k++)
    if (value_uses (fn, fn->args[i->args + k], value))
      return true;
  return false;
}

/* Whether VALUE is live along EDGE.  */
static bool
live_on_edge (const struct gml_live *l, gml_id edge, gml_id value)
{
  const struct gml_function *fn = l->fn;
  gml_id to = fn->edges[edge].to;
  const struct gml_block *t = &fn->blocks[to];
  for (uint32_t k = 0; k < l->in[to].n; k++)
    if (l->in[to].v[k] == value)
      return true;
  for (uint32_t k = 0; k < t->npreds; k++)
    if (fn->edge_lists[t->preds + k] == edge)
      for (uint32_t p = 0; p < t->nphis; p++)
	if (value_uses (fn, fn->args[fn->phis[t->phis + p].args + k], value))
	  return true;
  return false;
}

bool
gml_live_after (const struct gml_live *l, gml_id block, uint32_t inst, gml_id value)
{
  const struct gml_function *fn = l->fn;
  const struct gml_block *b = &fn->blocks[block];
  for (uint32_t k = inst + 1; k < b->insts + b->ninsts; k++)
    if (inst_uses (fn, &fn->insts[k], value))
      return true;
  if (value_uses (fn, b->value, value))
    return true;
  for (uint32_t k = 0; k < b->nsuccs; k++)
    if (live_on_edge (l, fn->edge_lists[b->succs + k], value))
      return true;
  return b->unwind && live_on_edge (l, b->unwind, value);
}

/* ---- Results that nobody looks at ------------------------------------------------------- */

/* Locals that are read, or whose address goes anywhere.  */
static void
read_place (const struct gml_function *fn, gml_id place, uint8_t *read)
{
  while (fn->places[place].parent)
    place = fn->places[place].parent;
  if (fn->places[place].kind == GML_P_LOCAL)
    read[fn->places[place].ref] = 1;
}

static void
read_value (const struct gml_function *fn, gml_id value, uint8_t *read)
{
  if (value && fn->values[value].kind == GML_V_ADDR)
    read_place (fn, fn->values[value].ref, read);
}

static void
find_read_locals (const struct gml_function *fn, uint8_t *read)
{
  for (uint32_t k = 1; k < fn->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      if (i->op == GML_I_LOAD || i->op == GML_I_ASM)
	read_place (fn, i->place, read);
      if (i->place2)
	read_place (fn, i->place2, read);
      read_value (fn, i->a, read);
      read_value (fn, i->b, read);
      for (uint32_t n = 0; n < i->nargs; n++)
	read_value (fn, fn->args[i->args + n], read);
    }
  for (uint32_t k = 1; k < fn->nlocals; k++)
    if (fn->locals[k].is_result)
      read[k] = 1;
}

static bool
stored_for_nobody (const struct gml_function *fn, const struct gml_inst *i, const uint8_t *read)
{
  gml_id p = i->place;
  if (i->op != GML_I_STORE || i->flags & GML_IF_VOLATILE)
    return false;
  while (fn->places[p].parent)
    p = fn->places[p].parent;
  return fn->places[p].kind == GML_P_LOCAL && !read[fn->places[p].ref];
}

static void
look (struct gml_live *l, gml_id value, bool *more)
{
  if (value && !l->looked[value])
    {
      l->looked[value] = 1;
      *more = true;
    }
}

static void
look_at_inst (struct gml_live *l, const struct gml_inst *i, const uint8_t *read, bool *more)
{
  const struct gml_function *fn = l->fn;
  if (i->op == GML_I_CAST && !(i->result && l->looked[i->result]))
    return;
  if (!stored_for_nobody (fn, i, read))
    look (l, i->a, more);
  look (l, i->b, more);
  look (l, i->c, more);
  for (gml_id p = i->place; p; p = fn->places[p].parent)
    if (fn->places[p].kind == GML_P_DEREF || fn->places[p].kind == GML_P_ELEM)
      look (l, fn->places[p].ref, more);
  for (gml_id p = i->place2; p; p = fn->places[p].parent)
    if (fn->places[p].kind == GML_P_DEREF || fn->places[p].kind == GML_P_ELEM)
      look (l, fn->places[p].ref, more);
  for (uint32_t k = 0; k < i->nargs; k++)
    look (l, fn->args[i->args + k], more);
}

static void
look_at_phis (struct gml_live *l, bool *more)
{
  const struct gml_function *fn = l->fn;
  for (gml_id b = fn->nblocks - 1; b > 0; b--)
    for (uint32_t p = 0; p < fn->blocks[b].nphis; p++)
      {
	const struct gml_phi *phi = &fn->phis[fn->blocks[b].phis + p];
	if (!l->looked[phi->result])
	  continue;
	for (uint32_t k = 0; k < fn->blocks[b].npreds; k++)
	  look (l, fn->args[phi->args + k], more);
      }
}

static void
find_looked_at (struct gml_live *l)
{
  const struct gml_function *fn = l->fn;
  uint8_t *read = GML_NEW_ARRAY (l->arena, uint8_t, fn->nlocals + 1);
  bool more = true;
  l->looked = GML_NEW_ARRAY (l->arena, uint8_t, fn->nvalues + 1);
  find_read_locals (fn, read);
  for (gml_id b = 1; b < fn->nblocks; b++)
    look (l, fn->blocks[b].value, &more);
  for (uint32_t v = 1; v < fn->nvalues; v++) /* addresses: &p[i] */
    if (fn->values[v].kind == GML_V_ADDR)
      for (gml_id p = fn->values[v].ref; p; p = fn->places[p].parent)
	if (fn->places[p].kind == GML_P_DEREF || fn->places[p].kind == GML_P_ELEM)
	  look (l, fn->places[p].ref, &more);
  for (int round = 0; more && round < 64; round++)
    {
      more = false;
      for (uint32_t k = fn->ninsts - 1; k > 0; k--)
	look_at_inst (l, &fn->insts[k], read, &more);
      look_at_phis (l, &more);
    }
  if (more) /* chains without end: say nothing */
    for (uint32_t v = 1; v < fn->nvalues; v++)
      l->looked[v] = 1;
}

bool
gml_live_looked_at (const struct gml_live *l, gml_id value)
{
  return value && l->looked[value];
}

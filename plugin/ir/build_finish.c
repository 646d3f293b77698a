/* Building a body: ordering its parts and moving them into the arena.
   SPDX-License-Identifier: GPL-3.0-or-later

   Blocks come in reverse post-order, edges by their source, instructions and
   phis by their block; what cannot be reached is left out, with the values and
   places only it used.  All in time linear in the size of the body.  */

#include "plugin/ir/build.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/body.h"
#include "plugin/ir/graph.h"

struct finish
{
  struct gml_body *b;
  struct gml_function *fn;
  struct gml_arena *scratch;
  const char *why; /* the rule broken, or null */

  uint32_t *out_first; /* draft block -> its edges in out */
  gml_id *out;         /* draft edges by source, the unwind edge last */
  gml_id *unwind;      /* draft block -> its unwind edge */
  gml_id *order;       /* new block -> draft block */
  uint32_t *rank;      /* draft block -> new block; 0 unreachable */

  gml_id *values, *places; /* draft -> new; 0 not used */
  gml_id *edges;           /* draft -> new; 0 unreachable */
  uint32_t *edge_pos;      /* draft edge -> place among its target's preds */
  gml_id *pending;         /* what to mark from: id * 2 + (is it a place) */
  uint32_t npending;
};

static bool
broken (struct finish *f, const char *why)
{
  if (f->why == NULL)
    f->why = why;
  return false;
}

/* ---- Order ---- */

/* Sorts the draft's edges by source.  */
static bool
sort_edges (struct finish *f)
{
  struct gml_body *b = f->b;
  uint32_t n = b->blocks.n;
  f->out_first = GML_NEW_ARRAY (f->scratch, uint32_t, n + 2);
  f->out = GML_NEW_ARRAY (f->scratch, gml_id, b->edges.n);
  f->unwind = GML_NEW_ARRAY (f->scratch, gml_id, n);
  uint32_t *at = GML_NEW_ARRAY (f->scratch, uint32_t, n + 1);

  for (gml_id e = 1; e < b->edges.n; e++)
    f->out_first[b->edges.at[e].from + 1]++;
  for (gml_id i = 1; i <= n; i++)
    f->out_first[i] += f->out_first[i - 1];
  memcpy (at, f->out_first, (n + 1) * sizeof *at);
  for (gml_id e = 1; e < b->edges.n; e++)
    {
      gml_id from = b->edges.at[e].from;
      if (!(b->edges.at[e].flags & GML_EF_EH))
	f->out[at[from]++] = e;
      else if (f->unwind[from] == 0)
	f->unwind[from] = e;
      else
	return broken (f, "a block has two unwind edges");
    }
  for (gml_id i = 1; i < n; i++)
    if (f->unwind[i] != 0)
      f->out[at[i]] = f->unwind[i];
  return true;
}

static bool
order_blocks (struct finish *f)
{
  struct gml_body *b = f->b;
  if (b->blocks.n < 2)
    return broken (f, "the body has no block");
  if (!sort_edges (f))
    return false;
  gml_id *to = GML_NEW_ARRAY (f->scratch, gml_id, b->edges.n);
  for (uint32_t i = 0; i < f->out_first[b->blocks.n]; i++)
    to[i] = b->edges.at[f->out[i]].to;

  struct gml_graph g = { b->blocks.n, f->out_first, to };
  f->order = GML_NEW_ARRAY (f->scratch, gml_id, b->blocks.n);
  f->rank = GML_NEW_ARRAY (f->scratch, uint32_t, b->blocks.n);
  f->fn->nblocks = gml_graph_rpo (&g, f->order, f->rank, f->scratch) + 1;
  return true;
}

static uint32_t
count_succs (const struct finish *f, gml_id draft_block)
{
  return f->out_first[draft_block + 1] - f->out_first[draft_block] - (f->unwind[draft_block] != 0);
}

static bool
check_terminators (struct finish *f)
{
  for (gml_id i = 1; i < f->fn->nblocks; i++)
    {
      const struct gml_draft_block *block = &f->b->blocks.at[f->order[i]];
      uint32_t n = count_succs (f, f->order[i]);
      bool ok = true;
      if (!block->has_term)
	return broken (f, "a block has no terminator");
      switch ((enum gml_term_kind) block->term)
	{
	case GML_X_GOTO:
	  ok = n == 1;
	  break;
	case GML_X_BRANCH:
	  ok = n == 2;
	  break;
	case GML_X_SWITCH:
	  ok = n >= 1;
	  break;
	case GML_X_RETURN:
	case GML_X_RESUME:
	case GML_X_STOP:
	  ok = n == 0;
	  break;
	case GML_X_INDIRECT:
	  break;
	}
      if (!ok)
	return broken (f, "a terminator has the wrong number of edges");
    }
  return true;
}

/* ---- What is used ---- */

static void
mark_value (struct finish *f, gml_id v)
{
  assert (v < f->b->values.n);
  if (v == 0 || f->values[v] != 0)
    return;
  f->values[v] = 1;
  f->pending[f->npending++] = v * 2;
}

static void
mark_place (struct finish *f, gml_id p)
{
  assert (p < f->b->places.n);
  if (p == 0 || f->places[p] != 0)
    return;
  f->places[p] = 1;
  f->pending[f->npending++] = p * 2 + 1;
}

static void
mark_inst (struct finish *f, const struct gml_inst *inst)
{
  mark_value (f, inst->result);
  mark_value (f, inst->a);
  mark_value (f, inst->b);
  mark_value (f, inst->c);
  mark_place (f, inst->place);
  mark_place (f, inst->place2);
  for (uint32_t i = 0; i < inst->nargs; i++)
    mark_value (f, f->b->args.at[inst->args + i]);
}

static void
mark_rest (struct finish *f)
{
  while (f->npending > 0)
    {
      gml_id id = f->pending[--f->npending];
      if (id % 2 == 0)
	{
	  const struct gml_value *v = &f->b->values.at[id / 2];
	  if (v->kind == GML_V_ADDR)
	    mark_place (f, v->ref);
	  continue;
	}
      const struct gml_place *p = &f->b->places.at[id / 2];
      mark_place (f, p->parent);
      if (p->kind == GML_P_DEREF || p->kind == GML_P_ELEM)
	mark_value (f, p->ref);
    }
}

static void
mark (struct finish *f)
{
  struct gml_body *b = f->b;
  f->values = GML_NEW_ARRAY (f->scratch, gml_id, b->values.n);
  f->places = GML_NEW_ARRAY (f->scratch, gml_id, b->places.n);
  f->pending = GML_NEW_ARRAY (f->scratch, gml_id, b->values.n + b->places.n);

  for (uint32_t i = 0; i < b->params.n; i++)
    mark_value (f, b->params.at[i]);
  for (gml_id i = 1; i < b->blocks.n; i++)
    if (f->rank[i] != 0)
      mark_value (f, b->blocks.at[i].value);
  for (gml_id i = 1; i < b->insts.n; i++)
    if (f->rank[b->insts.at[i].block] != 0)
      mark_inst (f, &b->insts.at[i].inst);
  for (gml_id i = 1; i < b->phis.n; i++)
    if (f->rank[b->phis.at[i].block] != 0)
      mark_value (f, b->phis.at[i].result);
  for (uint32_t i = 0; i < b->phi_args.n; i++)
    if (f->rank[b->edges.at[b->phi_args.at[i].edge].from] != 0)
      mark_value (f, b->phi_args.at[i].value);
  mark_rest (f);
}

/* ---- Values and places ---- */

/* Numbers what is marked, from 1, in the old order.  */
static uint32_t
renumber (gml_id *map, uint32_t n)
{
  uint32_t next = 1;
  for (uint32_t i = 1; i < n; i++)
    if (map[i] != 0)
      map[i] = next++;
  return next;
}

static void
move_values (struct finish *f)
{
  struct gml_body *b = f->b;
  struct gml_function *fn = f->fn;
  fn->nvalues = renumber (f->values, b->values.n);
  fn->nplaces = renumber (f->places, b->places.n);
  fn->values = GML_NEW_ARRAY (b->arena, struct gml_value, fn->nvalues);
  fn->places = GML_NEW_ARRAY (b->arena, struct gml_place, fn->nplaces);
  for (gml_id i = 1; i < b->values.n; i++)
    if (f->values[i] != 0)
      {
	struct gml_value *v = &fn->values[f->values[i]];
	*v = b->values.at[i];
	if (v->kind == GML_V_ADDR)
	  v->ref = f->places[v->ref];
	else if (v->kind == GML_V_INST || v->kind == GML_V_PHI)
	  v->ref = 0; /* filled in by its definition, if there is one */
      }
  for (gml_id i = 1; i < b->places.n; i++)
    if (f->places[i] != 0)
      {
	struct gml_place *p = &fn->places[f->places[i]];
	*p = b->places.at[i];
	p->parent = f->places[p->parent];
	if (p->kind == GML_P_DEREF || p->kind == GML_P_ELEM)
	  p->ref = f->values[p->ref];
      }

  fn->nparams = b->params.n;
  fn->params = GML_NEW_ARRAY (b->arena, gml_id, b->params.n);
  for (uint32_t i = 0; i < b->params.n; i++)
    fn->params[i] = f->values[b->params.at[i]];
  fn->nlocals = b->locals.n;
  fn->locals = GML_NEW_ARRAY (b->arena, struct gml_local, b->locals.n);
  memcpy (fn->locals, b->locals.at, b->locals.n * sizeof *fn->locals);
}

static bool
check_defined (struct finish *f)
{
  for (gml_id v = 1; v < f->fn->nvalues; v++)
    if ((f->fn->values[v].kind == GML_V_INST || f->fn->values[v].kind == GML_V_PHI)
	&& f->fn->values[v].ref == 0)
      return broken (f, "a value is used that nothing reachable defines");
  return true;
}

/* ---- Edges and blocks ---- */

/* Edges, numbered by source, and the lists of successors.  */
static void
move_edges (struct finish *f)
{
  struct gml_body *b = f->b;
  struct gml_function *fn = f->fn;
  uint32_t n = 0, at = 0;
  for (gml_id i = 1; i < fn->nblocks; i++)
    n += f->out_first[f->order[i] + 1] - f->out_first[f->order[i]];
  fn->nedges = 1;
  fn->edges = GML_NEW_ARRAY (b->arena, struct gml_edge, n + 1);
  fn->edge_lists = GML_NEW_ARRAY (b->arena, gml_id, 2 * (size_t) n);
  f->edges = GML_NEW_ARRAY (f->scratch, gml_id, b->edges.n);

  for (gml_id i = 1; i < fn->nblocks; i++)
    {
      gml_id draft = f->order[i];
      struct gml_block *block = &fn->blocks[i];
      block->succs = at;
      block->nsuccs = count_succs (f, draft);
      for (uint32_t k = f->out_first[draft]; k < f->out_first[draft + 1]; k++)
	{
	  struct gml_edge edge = b->edges.at[f->out[k]];
	  edge.from = i;
	  edge.to = f->rank[edge.to];
	  if (edge.to <= i)
	    edge.flags |= GML_EF_BACK;
	  gml_id id = f->edges[f->out[k]] = fn->nedges++;
	  fn->edges[id] = edge;
	  if (edge.flags & GML_EF_EH)
	    block->unwind = id;
	  else
	    fn->edge_lists[at++] = id;
	}
    }
  fn->nedge_lists = at;
}

/* The lists of predecessors, in the order of the edges.  */
static void
list_preds (struct finish *f)
{
  struct gml_function *fn = f->fn;
  for (gml_id e = 1; e < fn->nedges; e++)
    fn->blocks[fn->edges[e].to].npreds++;
  for (gml_id i = 1; i < fn->nblocks; i++)
    {
      fn->blocks[i].preds = fn->nedge_lists;
      fn->nedge_lists += fn->blocks[i].npreds;
      fn->blocks[i].npreds = 0;
    }
  for (gml_id e = 1; e < fn->nedges; e++)
    {
      struct gml_block *to = &fn->blocks[fn->edges[e].to];
      fn->edge_lists[to->preds + to->npreds++] = e;
    }
  f->edge_pos = GML_NEW_ARRAY (f->scratch, uint32_t, fn->nedges);
  for (gml_id i = 1; i < fn->nblocks; i++)
    for (uint32_t k = 0; k < fn->blocks[i].npreds; k++)
      f->edge_pos[fn->edge_lists[fn->blocks[i].preds + k]] = k;
}

static void
move_blocks (struct finish *f)
{
  struct gml_function *fn = f->fn;
  fn->blocks = GML_NEW_ARRAY (f->b->arena, struct gml_block, fn->nblocks);
  for (gml_id i = 1; i < fn->nblocks; i++)
    {
      const struct gml_draft_block *draft = &f->b->blocks.at[f->order[i]];
      fn->blocks[i].term = draft->term;
      fn->blocks[i].value = f->values[draft->value];
      fn->blocks[i].loc = draft->loc;
    }
  move_edges (f);
  list_preds (f);
}

/* ---- What lies in blocks ---- */

static void
move_inst (struct finish *f, const struct gml_inst *from, gml_id id)
{
  struct gml_function *fn = f->fn;
  struct gml_inst *to = &fn->insts[id];
  *to = *from;
  to->result = f->values[from->result];
  to->a = f->values[from->a];
  to->b = f->values[from->b];
  to->c = f->values[from->c];
  to->place = f->places[from->place];
  to->place2 = f->places[from->place2];
  to->args = 0;
  if (to->result != 0)
    fn->values[to->result].ref = id;
}

/* Arguments go to the pool once all instructions have their places.  */
static void
move_insts (struct finish *f)
{
  struct gml_body *b = f->b;
  struct gml_function *fn = f->fn;
  for (gml_id i = 1; i < b->insts.n; i++)
    fn->blocks[f->rank[b->insts.at[i].block]].ninsts++;
  fn->blocks[0].ninsts = 0; /* the unreachable ones were counted here */
  fn->ninsts = 1;
  for (gml_id i = 1; i < fn->nblocks; i++)
    {
      fn->blocks[i].insts = fn->ninsts;
      fn->ninsts += fn->blocks[i].ninsts;
      fn->blocks[i].ninsts = 0;
    }
  fn->insts = GML_NEW_ARRAY (b->arena, struct gml_inst, fn->ninsts);
  for (gml_id i = 1; i < b->insts.n; i++)
    {
      struct gml_block *block = &fn->blocks[f->rank[b->insts.at[i].block]];
      if (block == fn->blocks)
	continue;
      gml_id id = block->insts + block->ninsts++;
      const struct gml_inst *inst = &b->insts.at[i].inst;
      move_inst (f, inst, id);
      if (inst->nargs == 0)
	continue;
      fn->insts[id].args = fn->nargs;
      for (uint32_t k = 0; k < inst->nargs; k++)
	fn->args[fn->nargs++] = f->values[b->args.at[inst->args + k]];
    }
}

static void
place_phis (struct finish *f, gml_id *phi_map)
{
  struct gml_body *b = f->b;
  struct gml_function *fn = f->fn;
  for (gml_id i = 1; i < b->phis.n; i++)
    fn->blocks[f->rank[b->phis.at[i].block]].nphis++;
  fn->blocks[0].nphis = 0;
  fn->nphis = 1;
  for (gml_id i = 1; i < fn->nblocks; i++)
    {
      fn->blocks[i].phis = fn->nphis;
      fn->nphis += fn->blocks[i].nphis;
      fn->blocks[i].nphis = 0;
    }
  fn->phis = GML_NEW_ARRAY (b->arena, struct gml_phi, fn->nphis);
  for (gml_id i = 1; i < b->phis.n; i++)
    {
      struct gml_block *block = &fn->blocks[f->rank[b->phis.at[i].block]];
      if (block == fn->blocks)
	continue;
      gml_id id = phi_map[i] = block->phis + block->nphis++;
      fn->phis[id].result = f->values[b->phis.at[i].result];
      fn->values[fn->phis[id].result].ref = id;
    }
}

/* How many arguments the phis of reachable blocks have in all.  */
static uint32_t
count_phi_args (const struct finish *f)
{
  uint32_t n = 0;
  for (gml_id i = 1; i < f->b->phis.n; i++)
    n += f->fn->blocks[f->rank[f->b->phis.at[i].block]].npreds;
  return n;
}

static bool
move_phis (struct finish *f)
{
  struct gml_body *b = f->b;
  struct gml_function *fn = f->fn;
  gml_id *phi_map = GML_NEW_ARRAY (f->scratch, gml_id, b->phis.n);
  place_phis (f, phi_map);
  uint32_t first = fn->nargs;
  for (gml_id i = 1; i < fn->nblocks; i++)
    for (uint32_t k = 0; k < fn->blocks[i].nphis; k++)
      {
	fn->phis[fn->blocks[i].phis + k].args = fn->nargs;
	fn->nargs += fn->blocks[i].npreds;
      }
  uint32_t missing = fn->nargs - first;
  for (uint32_t i = 0; i < b->phi_args.n; i++)
    {
      const struct gml_draft_phi_arg *arg = &b->phi_args.at[i];
      if (b->edges.at[arg->edge].to != b->phis.at[arg->phi].block)
	return broken (f, "a phi's argument comes by an edge to another block");
      gml_id edge = f->edges[arg->edge];
      if (edge == 0 || phi_map[arg->phi] == 0)
	continue;
      gml_id *slot = &fn->args[fn->phis[phi_map[arg->phi]].args + f->edge_pos[edge]];
      if (*slot == 0 && arg->value != 0)
	missing--;
      *slot = f->values[arg->value];
    }
  return missing == 0 || broken (f, "a phi lacks an argument");
}

static int
by_lo (const void *x, const void *y)
{
  const struct gml_case *a = x, *b = y;
  return a->lo < b->lo ? -1 : a->lo > b->lo;
}

static bool
move_cases (struct finish *f)
{
  struct gml_body *b = f->b;
  struct gml_function *fn = f->fn;
  for (uint32_t i = 0; i < b->cases.n; i++)
    fn->blocks[f->rank[b->cases.at[i].block]].ncases++;
  fn->blocks[0].ncases = 0;
  for (gml_id i = 1; i < fn->nblocks; i++)
    {
      fn->blocks[i].cases = fn->ncases;
      fn->ncases += fn->blocks[i].ncases;
      fn->blocks[i].ncases = 0;
    }
  fn->cases = GML_NEW_ARRAY (b->arena, struct gml_case, fn->ncases);
  for (uint32_t i = 0; i < b->cases.n; i++)
    {
      struct gml_block *block = &fn->blocks[f->rank[b->cases.at[i].block]];
      if (block == fn->blocks)
	continue;
      if (b->cases.at[i].c.succ >= block->nsuccs)
	return broken (f, "a case goes to no edge");
      fn->cases[block->cases + block->ncases++] = b->cases.at[i].c;
    }
  for (gml_id i = 1; i < fn->nblocks; i++)
    if (fn->blocks[i].ncases > 1)
      qsort (fn->cases + fn->blocks[i].cases, fn->blocks[i].ncases, sizeof *fn->cases, by_lo);
  return true;
}

/* ---- The call graph ---- */

static bool
same_id (const void *ctx, uint32_t id, const void *key)
{
  (void) ctx;
  return id == *(const gml_id *) key;
}

uint32_t
gml_body_calls (const struct gml_function *fn, gml_id **calls, struct gml_arena *arena)
{
  struct gml_idset seen = { 0 };
  uint32_t n = 0;
  unsigned cap = 0;
  *calls = NULL;
  for (gml_id i = 1; i < fn->ninsts; i++)
    {
      gml_id callee = fn->insts[i].callee;
      uint32_t hash = gml_hash_num (0, callee);
      if (callee == 0 || gml_idset_find (&seen, hash, same_id, NULL, &callee))
	continue;
      gml_idset_add (&seen, NULL, hash, callee);
      GML_GROW (arena, *calls, n, cap);
      (*calls)[n++] = callee;
    }
  gml_idset_free (&seen);
  return n;
}

/* ---- All of it ---- */

static bool
finish (struct finish *f)
{
  struct gml_body *b = f->b;
  if (!order_blocks (f) || !check_terminators (f))
    return false;
  mark (f);
  move_values (f);
  move_blocks (f);
  f->fn->nargs = 0;
  f->fn->args = GML_NEW_ARRAY (b->arena, gml_id, (size_t) b->args.n + count_phi_args (f));
  move_insts (f);
  f->fn->ncases = 0;
  return move_phis (f) && move_cases (f) && check_defined (f);
}

int
gml_body_finish (struct gml_body *b)
{
  struct gml_function *fn = &b->unit->functions[b->fn];
  struct finish f = { .b = b, .fn = fn, .scratch = gml_arena_new () };
  bool ok = finish (&f);
  gml_arena_free (f.scratch);
  if (!ok)
    {
      gml_body_abandon (b, f.why);
      return -1;
    }
  fn->flags |= GML_FF_BODY;
  fn->loaded = true;
  fn->why_not = 0;
  if (fn->ncalls == 0)
    fn->ncalls = gml_body_calls (fn, &fn->calls, b->unit->arena);
  gml_body_free (b);
  return 0;
}

/* Orders and dominators of a control-flow graph.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/ir/graph.h"

#include "plugin/ir/arena.h"

struct gml_graph
gml_graph_of (const struct gml_function *fn, struct gml_arena *arena)
{
  uint32_t *first = GML_NEW_ARRAY (arena, uint32_t, fn->nblocks + 1);
  gml_id *to = GML_NEW_ARRAY (arena, gml_id, fn->nedges);
  uint32_t n = 0;
  for (gml_id b = 1; b < fn->nblocks; b++)
    {
      const struct gml_block *block = &fn->blocks[b];
      first[b] = n;
      for (uint32_t i = 0; i < block->nsuccs; i++)
	to[n++] = fn->edges[fn->edge_lists[block->succs + i]].to;
      if (block->unwind != 0)
	to[n++] = fn->edges[block->unwind].to;
    }
  first[fn->nblocks] = n;
  return (struct gml_graph){ fn->nblocks, first, to };
}

uint32_t
gml_graph_rpo (const struct gml_graph *g, gml_id *order, uint32_t *rank, struct gml_arena *scratch)
{
  gml_id *stack = GML_NEW_ARRAY (scratch, gml_id, g->n);
  uint32_t *left = GML_NEW_ARRAY (scratch, uint32_t, g->n);
  gml_id *post = GML_NEW_ARRAY (scratch, gml_id, g->n);
  uint32_t depth = 0, n = 0;

  for (gml_id b = 0; b < g->n; b++)
    rank[b] = 0;
  stack[depth++] = 1;
  rank[1] = 1;
  left[1] = g->first[2];
  while (depth > 0)
    {
      gml_id b = stack[depth - 1];
      if (left[b] == g->first[b])
	{
	  post[n++] = b;
	  depth--;
	  continue;
	}
      /* The last successor first: its subtree comes last in the order.  */
      gml_id to = g->to[--left[b]];
      if (rank[to] == 0)
	{
	  rank[to] = 1;
	  left[to] = g->first[to + 1];
	  stack[depth++] = to;
	}
    }
  for (uint32_t i = 0; i < n; i++)
    {
      order[i + 1] = post[n - 1 - i];
      rank[order[i + 1]] = i + 1;
    }
  return n;
}

/* ---- Dominators ----

   Lengauer and Tarjan, "A Fast Algorithm for Finding Dominators in a
   Flowgraph" (TOPLAS 1979), with simple path compression.  All arrays below
   are indexed by depth-first number, from 1.  */

struct domtree
{
  uint32_t n;       /* how many are reached */
  uint32_t *number; /* block -> depth-first number; 0 not reached */
  gml_id *block;    /* and back */
  uint32_t *parent, *semi, *ancestor, *label, *idom;
  uint32_t *bucket, *chain; /* bucket[s]: first vertex with semi s; chain: the next */
  uint32_t *pred_first, *preds;
  uint32_t *path;
};

static void
number_blocks (struct domtree *t, const struct gml_graph *g, struct gml_arena *scratch)
{
  uint32_t *stack = GML_NEW_ARRAY (scratch, uint32_t, g->n);
  uint32_t *left = GML_NEW_ARRAY (scratch, uint32_t, g->n);
  uint32_t depth = 0;

  t->n = t->number[1] = 1;
  t->block[1] = 1;
  left[1] = g->first[1];
  stack[depth++] = 1;
  while (depth > 0)
    {
      gml_id b = stack[depth - 1];
      if (left[b] == g->first[b + 1])
	{
	  depth--;
	  continue;
	}
      gml_id to = g->to[left[b]++];
      if (t->number[to] != 0)
	continue;
      t->number[to] = ++t->n;
      t->block[t->n] = to;
      t->parent[t->n] = t->number[b];
      left[to] = g->first[to];
      stack[depth++] = to;
    }
}

static void
collect_preds (struct domtree *t, const struct gml_graph *g)
{
  for (uint32_t v = 1; v <= t->n; v++)
    for (uint32_t i = g->first[t->block[v]]; i < g->first[t->block[v] + 1]; i++)
      t->pred_first[t->number[g->to[i]] + 1]++;
  for (uint32_t v = 1; v <= t->n + 1; v++)
    t->pred_first[v] += t->pred_first[v - 1];
  /* path counts how much is filled in; eval has its own use for it later.  */
  for (uint32_t v = 1; v <= t->n; v++)
    for (uint32_t i = g->first[t->block[v]]; i < g->first[t->block[v] + 1]; i++)
      {
	uint32_t w = t->number[g->to[i]];
	t->preds[t->pred_first[w] + t->path[w]++] = v;
      }
}

/* The vertex of least semidominator on the way from V up to its tree's root,
   the root left out; shortens the way.  */
static uint32_t
eval (struct domtree *t, uint32_t v)
{
  if (t->ancestor[v] == 0)
    return v;
  uint32_t n = 0;
  for (uint32_t w = v; t->ancestor[t->ancestor[w]] != 0; w = t->ancestor[w])
    t->path[n++] = w;
  while (n > 0)
    {
      uint32_t w = t->path[--n], up = t->ancestor[w];
      if (t->semi[t->label[up]] < t->semi[t->label[w]])
	t->label[w] = t->label[up];
      t->ancestor[w] = t->ancestor[up];
    }
  return t->label[v];
}

static void
visit (struct domtree *t, uint32_t w)
{
  for (uint32_t i = t->pred_first[w]; i < t->pred_first[w + 1]; i++)
    {
      uint32_t u = eval (t, t->preds[i]);
      if (t->semi[u] < t->semi[w])
	t->semi[w] = t->semi[u];
    }
  t->chain[w] = t->bucket[t->semi[w]];
  t->bucket[t->semi[w]] = w;

  uint32_t p = t->parent[w];
  t->ancestor[w] = p;
  for (uint32_t v = t->bucket[p]; v != 0; v = t->chain[v])
    {
      uint32_t u = eval (t, v);
      t->idom[v] = t->semi[u] < t->semi[v] ? u : p;
    }
  t->bucket[p] = 0;
}

void
gml_graph_dominators (const struct gml_graph *g, gml_id *idom, struct gml_arena *scratch)
{
  struct domtree t = { 0 };
  uint32_t **arrays[] = { &t.number, &t.block,  &t.parent, &t.semi,       &t.ancestor, &t.label,
			  &t.idom,   &t.bucket, &t.chain,  &t.pred_first, &t.path };
  for (unsigned i = 0; i < sizeof arrays / sizeof *arrays; i++)
    *arrays[i] = GML_NEW_ARRAY (scratch, uint32_t, g->n + 2);
  t.preds = GML_NEW_ARRAY (scratch, uint32_t, g->first[g->n]);

  number_blocks (&t, g, scratch);
  collect_preds (&t, g);
  for (uint32_t v = 1; v <= t.n; v++)
    t.semi[v] = t.label[v] = v;
  for (uint32_t w = t.n; w >= 2; w--)
    visit (&t, w);
  for (gml_id b = 0; b < g->n; b++)
    idom[b] = 0;
  for (uint32_t w = 2; w <= t.n; w++)
    {
      if (t.idom[w] != t.semi[w])
	t.idom[w] = t.idom[t.idom[w]];
      idom[t.block[w]] = t.block[t.idom[w]];
    }
}

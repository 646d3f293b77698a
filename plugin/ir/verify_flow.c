/* The rules of ir.h: blocks, edges, order, dominance.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/ir/arena.h"
#include "plugin/ir/graph.h"
#include "plugin/ir/verify.h"

/* ---- Blocks ---- */

/* Is FIRST, N a part of a table with SIZE elements?  */
static bool
is_range (uint32_t first, uint32_t n, uint32_t size)
{
  return n <= size && first <= size - n;
}

/* Instructions and phis lie in the order of blocks, each in one.  */
static bool
check_contents (struct gml_verifier *v, gml_id id, gml_id *inst, gml_id *phi)
{
  const struct gml_function *fn = v->fn;
  const struct gml_block *b = &fn->blocks[id];
  if (b->insts != *inst || !is_range (b->insts, b->ninsts, fn->ninsts) || b->phis != *phi
      || !is_range (b->phis, b->nphis, fn->nphis))
    return gml_verify_broken (v, "its instructions or phis are not in order");
  for (uint32_t i = 0; i < b->ninsts; i++)
    v->inst_block[(*inst)++] = id;
  for (uint32_t i = 0; i < b->nphis; i++)
    v->phi_block[(*phi)++] = id;
  if (id == 1 && b->nphis != 0)
    return gml_verify_broken (v, "the entry has phis");
  if (b->unwind != 0 && b->ninsts == 0)
    return gml_verify_broken (v, "it unwinds but has no instruction");
  return true;
}

static bool
check_phis (struct gml_verifier *v, const struct gml_block *b)
{
  const struct gml_function *fn = v->fn;
  for (uint32_t i = 0; i < b->nphis; i++)
    {
      const struct gml_phi *phi = &fn->phis[b->phis + i];
      if (phi->result == 0 || phi->result >= fn->nvalues
	  || fn->values[phi->result].kind != GML_V_PHI
	  || fn->values[phi->result].ref != b->phis + i)
	return gml_verify_broken (v, "a phi's result is another's");
      if (!is_range (phi->args, b->npreds, fn->nargs))
	return gml_verify_broken (v, "a phi's arguments are none");
      char want = gml_verify_class (v, fn->values[phi->result].type);
      for (uint32_t k = 0; k < b->npreds; k++)
	{
	  gml_id arg = fn->args[phi->args + k];
	  if (arg == 0 || arg >= fn->nvalues)
	    return gml_verify_broken (v, "argument %u of a phi is no value", k + 1);
	  char have = gml_verify_class (v, fn->values[arg].type);
	  if (have != want && have != '?' && want != '?')
	    return gml_verify_broken (v, "argument %u of a phi is of another type", k + 1);
	}
    }
  return true;
}

static bool
check_cases (struct gml_verifier *v, const struct gml_block *b)
{
  const struct gml_case *cases = v->fn->cases + b->cases;
  if (!is_range (b->cases, b->ncases, v->fn->ncases) || (b->ncases != 0 && b->term != GML_X_SWITCH))
    return gml_verify_broken (v, "its cases are none");
  for (uint32_t i = 0; i < b->ncases; i++)
    if (cases[i].succ >= b->nsuccs || cases[i].lo > cases[i].hi
	|| (i > 0 && cases[i].lo <= cases[i - 1].hi))
      return gml_verify_broken (v, "its cases go nowhere, are empty, out of order or overlap");
  return true;
}

static bool
check_terminator (struct gml_verifier *v, const struct gml_block *b)
{
  /* By kind of terminator: how many edges (9: any), and a value as in shapes
     of verify_body.c.  */
  static const struct
  {
    uint8_t least, most;
    char value;
  } rules[] = { { 1, 1, '0' }, { 2, 2, '1' }, { 1, 9, '1' }, { 0, 0, '?' },
		{ 0, 0, '?' }, { 0, 0, '0' }, { 0, 9, '?' } };
  if (b->term > GML_X_INDIRECT)
    return gml_verify_broken (v, "its terminator is of no kind");
  if (b->nsuccs < rules[b->term].least
      || (rules[b->term].most != 9 && b->nsuccs > rules[b->term].most))
    return gml_verify_broken (v, "its terminator has the wrong number of edges");
  char rule = rules[b->term].value;
  if (b->value >= v->fn->nvalues || (b->value == 0 ? rule == '1' : rule == '0'))
    return gml_verify_broken (v, "its terminator has %s value", b->value == 0 ? "no" : "no such");
  if (!gml_verify_loc (v, b->loc))
    return gml_verify_broken (v, "its terminator's location is none");
  if (b->value == 0)
    return true;
  char have = gml_verify_class (v, v->fn->values[b->value].type);
  char want = b->term == GML_X_SWITCH                       ? 'i'
	      : b->term == GML_X_RETURN && v->fn->type != 0 ? gml_verify_class (v, v->fn->type)
							    : have;
  return have == want || have == '?' || want == '?'
	 || gml_verify_broken (v, "the type of its terminator's value is not what it wants");
}

bool
gml_verify_blocks (struct gml_verifier *v)
{
  const struct gml_function *fn = v->fn;
  gml_id inst = 1, phi = 1;
  v->inst_block = GML_NEW_ARRAY (v->arena, gml_id, fn->ninsts);
  v->phi_block = GML_NEW_ARRAY (v->arena, gml_id, fn->nphis);
  for (gml_id i = 1; i < fn->nblocks; i++)
    {
      const struct gml_block *b = &fn->blocks[i];
      v->block = i;
      if (!check_contents (v, i, &inst, &phi) || !check_terminator (v, b) || !check_cases (v, b)
	  || !check_phis (v, b))
	return false;
    }
  v->block = 0;
  if (inst != fn->ninsts || phi != fn->nphis)
    return gml_verify_broken (v, "an instruction or phi is in no block");
  return true;
}

/* ---- Edges ---- */

static bool
check_edge (struct gml_verifier *v, gml_id id, gml_id from, bool eh)
{
  const struct gml_edge *e = &v->fn->edges[id];
  if (e->from != from || e->to == 0 || e->to >= v->fn->nblocks)
    return gml_verify_broken (v, "edge %u goes from elsewhere, or nowhere", id);
  if (!gml_verify_loc (v, e->loc) || e->flags >= 2 * GML_EF_BACK)
    return gml_verify_broken (v, "edge %u has no such location or flag", id);
  if (eh != !!(e->flags & GML_EF_EH))
    return gml_verify_broken (v, "edge %u: the unwind edge alone has the flag EH", id);
  if ((e->to <= from) != !!(e->flags & GML_EF_BACK))
    return gml_verify_broken (v, "edge %u: back edges alone have the flag BACK", id);
  return true;
}

/* Edges are numbered by their source, the unwind edge last.  */
static bool
check_succs (struct gml_verifier *v, gml_id id, gml_id *next)
{
  const struct gml_function *fn = v->fn;
  const struct gml_block *b = &fn->blocks[id];
  if (!is_range (b->succs, b->nsuccs, fn->nedge_lists)
      || !is_range (*next, b->nsuccs + (b->unwind != 0), fn->nedges))
    return gml_verify_broken (v, "its edges are none");
  for (uint32_t i = 0; i < b->nsuccs; i++, ++*next)
    if (fn->edge_lists[b->succs + i] != *next)
      return gml_verify_broken (v, "its edges are not in order");
    else if (!check_edge (v, *next, id, false))
      return false;
  if (b->unwind != 0 && b->unwind != *next)
    return gml_verify_broken (v, "its unwind edge is not in order");
  return b->unwind == 0 || check_edge (v, (*next)++, id, true);
}

static bool
check_preds (struct gml_verifier *v, gml_id id, uint32_t *total)
{
  const struct gml_function *fn = v->fn;
  const struct gml_block *b = &fn->blocks[id];
  if (!is_range (b->preds, b->npreds, fn->nedge_lists))
    return gml_verify_broken (v, "its predecessors are none");
  const gml_id *preds = fn->edge_lists + b->preds;
  for (uint32_t i = 0; i < b->npreds; i++)
    if (preds[i] == 0 || preds[i] >= fn->nedges || fn->edges[preds[i]].to != id
	|| (i > 0 && preds[i] <= preds[i - 1]))
      return gml_verify_broken (v, "predecessor %u does not come here, or not in order", i + 1);
  *total += b->npreds;
  return true;
}

bool
gml_verify_edges (struct gml_verifier *v)
{
  const struct gml_function *fn = v->fn;
  gml_id next = 1;
  uint32_t preds = 0;
  for (v->block = 1; v->block < fn->nblocks; v->block++)
    if (!check_succs (v, v->block, &next))
      return false;
  for (v->block = 1; v->block < fn->nblocks; v->block++)
    if (!check_preds (v, v->block, &preds))
      return false;
  v->block = 0;
  if (next != fn->nedges || preds != fn->nedges - 1)
    return gml_verify_broken (v, "an edge is in no list");
  return true;
}

/* ---- Order and dominance ---- */

/* Blocks a block dominates are an interval of the dominator tree in
   pre-order.  */
static void
number_dominators (struct gml_verifier *v, const gml_id *idom)
{
  uint32_t n = v->fn->nblocks;
  uint32_t *size = GML_NEW_ARRAY (v->arena, uint32_t, n);
  uint32_t *next = GML_NEW_ARRAY (v->arena, uint32_t, n);
  v->dom_from = GML_NEW_ARRAY (v->arena, uint32_t, n);
  v->dom_to = GML_NEW_ARRAY (v->arena, uint32_t, n);
  for (gml_id i = n - 1; i > 0; i--)
    size[idom[i]] += ++size[i];
  for (gml_id i = 1; i < n; i++)
    {
      v->dom_from[i] = next[idom[i]];
      v->dom_to[i] = v->dom_from[i] + size[i];
      next[idom[i]] += size[i];
      next[i] = v->dom_from[i] + 1;
    }
}

bool
gml_verify_order (struct gml_verifier *v)
{
  struct gml_graph g = gml_graph_of (v->fn, v->arena);
  gml_id *order = GML_NEW_ARRAY (v->arena, gml_id, g.n);
  gml_id *idom = GML_NEW_ARRAY (v->arena, gml_id, g.n);
  uint32_t *rank = GML_NEW_ARRAY (v->arena, uint32_t, g.n);
  if (gml_graph_rpo (&g, order, rank, v->arena) != g.n - 1)
    return gml_verify_broken (v, "a block cannot be reached");
  for (gml_id i = 1; i < g.n; i++)
    if (order[i] != i)
      return gml_verify_broken (v, "its blocks are not in reverse post-order");
  gml_graph_dominators (&g, idom, v->arena);
  number_dominators (v, idom);
  return true;
}

static bool
dominates (const struct gml_verifier *v, gml_id a, gml_id b)
{
  return v->dom_from[a] <= v->dom_from[b] && v->dom_from[b] < v->dom_to[a];
}

/* Is VALUE there in BLOCK before instruction INST (which may be the one after
   the last)?  */
static bool
is_there (const struct gml_verifier *v, gml_id value, gml_id block, gml_id inst)
{
  const struct gml_value *x = &v->fn->values[value];
  if (x->kind == GML_V_INST)
    return v->inst_block[x->ref] == block ? x->ref < inst
					  : dominates (v, v->inst_block[x->ref], block);
  return x->kind != GML_V_PHI || dominates (v, v->phi_block[x->ref], block);
}

static bool use_value (struct gml_verifier *v, gml_id value, gml_id block, gml_id inst);

/* The values that PLACE names: its indices, and the pointer it begins with.  */
static bool
use_place (struct gml_verifier *v, gml_id place, gml_id block, gml_id inst)
{
  for (; place != 0; place = v->fn->places[place].parent)
    {
      const struct gml_place *p = &v->fn->places[place];
      if ((p->kind == GML_P_DEREF || p->kind == GML_P_ELEM) && !use_value (v, p->ref, block, inst))
	return false;
    }
  return true;
}

static bool
use_value (struct gml_verifier *v, gml_id value, gml_id block, gml_id inst)
{
  if (v->fn->values[value].kind == GML_V_ADDR)
    return use_place (v, v->fn->values[value].ref, block, inst);
  return is_there (v, value, block, inst)
	 || gml_verify_broken (v, "value %u is used where it is not defined", value);
}

static bool
check_inst_uses (struct gml_verifier *v, gml_id block, gml_id id)
{
  const struct gml_inst *inst = &v->fn->insts[id];
  const gml_id values[] = { inst->a, inst->b, inst->c };
  for (int i = 0; i < 3; i++)
    if (!use_value (v, values[i], block, id))
      return false;
  for (uint32_t i = 0; i < inst->nargs; i++)
    if (!use_value (v, v->fn->args[inst->args + i], block, id))
      return false;
  return use_place (v, inst->place, block, id) && use_place (v, inst->place2, block, id);
}

/* A phi uses its arguments at the end of the blocks they come from.  */
static bool
check_phi_uses (struct gml_verifier *v, const struct gml_block *b)
{
  const struct gml_function *fn = v->fn;
  for (uint32_t i = 0; i < b->nphis; i++)
    for (uint32_t k = 0; k < b->npreds; k++)
      {
	gml_id from = fn->edges[fn->edge_lists[b->preds + k]].from;
	if (!use_value (v, fn->args[fn->phis[b->phis + i].args + k], from, fn->ninsts))
	  return false;
      }
  return true;
}

bool
gml_verify_uses (struct gml_verifier *v)
{
  for (v->block = 1; v->block < v->fn->nblocks; v->block++)
    {
      const struct gml_block *b = &v->fn->blocks[v->block];
      for (uint32_t i = 0; i < b->ninsts; i++)
	{
	  v->inst = b->insts + i;
	  if (!check_inst_uses (v, v->block, v->inst))
	    return false;
	}
      v->inst = 0;
      if (!use_value (v, b->value, v->block, v->fn->ninsts) || !check_phi_uses (v, b))
	return false;
    }
  v->block = 0;
  return true;
}

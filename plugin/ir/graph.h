/* Orders and dominators of a control-flow graph.
   SPDX-License-Identifier: GPL-3.0-or-later

   Nothing here recurses, and all is linear but for a logarithm: a function of
   100,000 blocks is fine.  */

#ifndef GML_IR_GRAPH_H
#define GML_IR_GRAPH_H

#include "plugin/ir/ir.h"

/* Blocks 1 .. n - 1, of which 1 is the entry; block B's successors, in order,
   are to[first[B]] .. to[first[B + 1] - 1].  */
struct gml_graph
{
  uint32_t n;
  const uint32_t *first;
  const gml_id *to;
};

/* FN's graph, unwind edges last, in ARENA.  */
struct gml_graph gml_graph_of (const struct gml_function *fn, struct gml_arena *arena);

/* Fills ORDER[1 ..] with the blocks reached from the entry in reverse
   post-order, a block's first successor next to it where that can be, and
   RANK[block] with the place in ORDER, 0 if not reached.  Both have N elements.
   Returns how many are reached.  */
uint32_t gml_graph_rpo (const struct gml_graph *g, gml_id *order, uint32_t *rank,
			struct gml_arena *scratch);

/* Fills IDOM (N elements) with each block's immediate dominator; 0 for the
   entry and what is not reached.  */
void gml_graph_dominators (const struct gml_graph *g, gml_id *idom, struct gml_arena *scratch);

#endif

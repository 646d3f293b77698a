/* Merging states: what its files share.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_JOIN_H
#define GML_FLOW_JOIN_H

#include "plugin/flow/sim.h"

/* SYM stands for A of the one state and B of the other.  */
struct gml_merged
{
  uint32_t sym, a, b;
};

/* The merge at hand: FROM goes into INTO.  */
struct gml_join
{
  struct gml_sim *sim;
  struct gml_state *into;
  struct gml_state *from;
  gml_id block;
  unsigned widen; /* the visits so far, where bounds that move are to be widened */
  uint32_t stamp; /* of the symbols that this join made */
  bool changed;
  bool unasked;                     /* the cell at hand: INTO never read it, nor wrote it */
  GML_VEC (struct gml_merged) made; /* the same as a list */
};

/* What holds of a value afterwards if it did on one side.  */
enum
{
  GML_JOIN_LASTING = GML_FACT_TESTED | GML_FACT_TAINT | GML_FACT_FAILS
};

/* Whether SYM is a value that goes round the loop whose head this is.  */
bool gml_join_is_of_block (const struct gml_join *j, uint32_t sym);
/* The hull of OLD and NOW; where it grows and we widen, as far as the next test.  */
struct gml_ival gml_join_widened (struct gml_join *j, uint32_t sym, struct gml_ival old,
				  struct gml_ival now);
/* Enters what is known of SYM, either of A and B: flags, and that it lies in NOW (A did in
   OLD).  */
void gml_join_known (struct gml_join *j, uint32_t sym, uint32_t a, uint32_t b, struct gml_ival old,
		     struct gml_ival now, bool nonzero);
/* Facts hold afterwards as far as they hold on both sides.  */
void gml_join_facts (struct gml_join *j);

/* Leaves those bounds in INTO that hold in FROM as well, given the NMADE symbols that
   the merge made; true if INTO lost one.  WIDEN: none may grow.  */
bool gml_join_bounds (const struct gml_sim *sim, struct gml_state *into,
		      const struct gml_state *from, const struct gml_merged *made, uint32_t nmade,
		      bool widen);

#endif

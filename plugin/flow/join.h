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

/* Leaves those bounds in INTO that hold in FROM as well, given the NMADE symbols that
   the merge made; true if INTO lost one.  WIDEN: none may grow.  */
bool gml_join_bounds (const struct gml_sim *sim, struct gml_state *into,
		      const struct gml_state *from, const struct gml_merged *made, uint32_t nmade,
		      bool widen);

#endif

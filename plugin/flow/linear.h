/* Inequalities between sums.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_LINEAR_H
#define GML_FLOW_LINEAR_H

#include "plugin/flow/sim.h"

/* The least C for which comparisons of sums say that SYM <= OTHER + C; false if none
   does.  `a + b <= n' says that b <= n - a.  */
bool gml_linear_at_most (const struct gml_sim *sim, const struct gml_state *s, uint32_t sym,
			 uint32_t other, gml_int *c);

#endif

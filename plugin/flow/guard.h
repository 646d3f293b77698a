/* Assertions, and loops that one test alone ends.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_GUARD_H
#define GML_FLOW_GUARD_H

#include "plugin/flow/sim.h"

enum
{
  GML_GUARD_ASSERTION = 1, /* the block reports a failed assertion, and nothing follows */
  GML_GUARD_ONLY_EXIT = 2
}; /* its branch is the only way out of a loop */

/* By block of SIM's function: what it is, in the function's arena.  */
uint8_t *gml_guard_blocks (struct gml_sim *sim);

/* COND is TRUTH, says an assertion.  Outside data is not bounded by it, but it is
   remembered; false if it cannot be.  */
bool gml_guard_assertion (struct gml_sim *sim, struct gml_state *s, uint32_t cond, bool truth);

/* COND alone decides whether a loop goes on: tells of outside data in it.  */
void gml_guard_limit (struct gml_sim *sim, struct gml_state *s, uint32_t cond, gml_id loc);

#endif

/* Loops that count to outside data, and go through memory as they count.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_COUNTED_H
#define GML_FLOW_COUNTED_H

#include "plugin/flow/sim.h"

/* The block at hand ends a loop of which COUNT, outside data, alone says how many rounds
   there are to be, the first of them to come: tells of each access that moves on by a
   constant in every round.  */
void gml_counted_tell (struct gml_sim *sim, struct gml_state *s, uint32_t count);

#endif

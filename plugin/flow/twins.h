/* Calls that ask the same again.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_TWINS_H
#define GML_FLOW_TWINS_H

#include "plugin/flow/sim.h"

/* Finds them in SIM's function, whose loops are known.  */
void gml_twins_find (struct gml_sim *sim);
/* What an earlier call gave, and call INST gives again; 0 none did.  */
uint32_t gml_twin_of (const struct gml_sim *sim, gml_id inst);

#endif

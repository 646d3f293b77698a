/* Calls, and conditions, that ask the same again.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_TWINS_H
#define GML_FLOW_TWINS_H

#include "plugin/flow/sim.h"

/* Finds them in SIM's function, whose loops are known.  */
void gml_twins_find (struct gml_sim *sim);
/* That call INST asks again what an earlier one asked; null if none did.  */
const struct gml_twin *gml_twin_of (const struct gml_sim *sim, gml_id inst);
/* Differs for states that go between two such calls with different answers of the first.  */
uint32_t gml_twins_key (const struct gml_sim *sim, const struct gml_state *s, gml_id block);

#endif

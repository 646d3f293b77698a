/* Failure that shows in what a call leaves behind.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_PRESET_H
#define GML_FLOW_PRESET_H

#include "plugin/flow/sim.h"

/* Whether a variable that INST fills, and that stays null where it FAILS, is null so far, and
   is compared or returned somewhere: who looks there need not look at the result.  */
bool gml_preset_is_looked_at (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
			      const struct gml_effect *fails);

#endif

/* Switches: what each way out says of the value.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_SWITCH_H
#define GML_FLOW_SWITCH_H

#include "plugin/flow/sim.h"

/* By successor of B, which ends in a switch: the least interval that holds what of V
   goes there (empty: nothing does).  To be freed by the caller.  */
struct gml_ival *gml_switch_ranges (const struct gml_sim *sim, const struct gml_block *b,
				    struct gml_ival v);

/* Adds that B's switch takes its successor SUCC, where IV goes; false if it cannot.  */
bool gml_switch_assume (struct gml_sim *sim, struct gml_state *s, const struct gml_block *b,
			uint32_t succ, struct gml_ival iv);

#endif

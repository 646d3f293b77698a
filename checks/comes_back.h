/* Failures that lead back to the call that failed.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_CHECKS_COMES_BACK_H
#define GML_CHECKS_COMES_BACK_H

#include "checks/check.h"

/* The block that INST is in; 0 none.  */
gml_id gml_block_of (const struct gml_function *fn, const struct gml_inst *inst);
/* The comparison that V is, and whether it is negated on the way; or null.  */
const struct gml_inst *gml_comparison_of (const struct gml_function *fn, gml_id v, bool *negated);

/* Whether all ways from block TO, where the failure of EV's call (in block HOME) leads, come
   back to the call with neither a pause nor an end.  SAME_ONLY: and with the same arguments.  */
bool gml_comes_back (const struct gml_event *ev, gml_id home, gml_id to, bool same_only);

#endif

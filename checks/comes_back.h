/* Failures that lead back to the call that failed.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_CHECKS_COMES_BACK_H
#define GML_CHECKS_COMES_BACK_H

#include "checks/check.h"

/* Whether all ways from block TO, where the failure of EV's call (in block HOME) leads, come
   back to the call with neither a pause nor an end.  SAME_ONLY: and with the same arguments.  */
bool gml_comes_back (const struct gml_event *ev, gml_id home, gml_id to, bool same_only);

#endif

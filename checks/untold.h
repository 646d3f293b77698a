/* What a result says besides failure, and nobody listens (part of wrong-error-test).
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_CHECKS_UNTOLD_H
#define GML_CHECKS_UNTOLD_H

#include "checks/check.h"
#include "plugin/flow/tested.h"

/* EV (TESTED) is about a result whose failure is told.  Tells of RULE where the end is
   taken for data, an amount such as SOME, and where nobody asks what happened.  */
void gml_tell_untold (const struct gml_rule *rule, const struct gml_event *ev, gml_int some);

#endif

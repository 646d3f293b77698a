/* What becomes of the data that a call leaves behind one of its arguments (part of
   wrong-error-test).
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_CHECKS_FILLED_H
#define GML_CHECKS_FILLED_H

#include "checks/check.h"

enum gml_filled
{
  GML_FILLED_UNKNOWN, /* it lies where others may look at it */
  GML_FILLED_UNUSED,  /* it lies in a variable that the function does not read */
  GML_FILLED_USED     /* the function reads it */
};

enum gml_filled gml_filled_use (const struct gml_event *ev);

/* Whether it is read after the branch on value COND, where that is TRUTH, and only there.  */
bool gml_filled_read_where (const struct gml_event *ev, gml_id cond, bool truth);

#endif

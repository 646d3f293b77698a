/* Members that a constructor sets to work and that no destructor waits for.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_UNSETTLED_H
#define GML_FLOW_UNSETTLED_H

#include "plugin/flow/sim.h"

/* A member like that; the event's place is where it is destroyed.  */
struct gml_unsettled
{
  const char *name; /* the field's */
  const struct gml_kind *kind;
  gml_id start; /* location where the constructor starts it */
};

/* Tells the checks of them (GML_EV_UNSETTLED).  A member that any function of the unit waits for
   is left alone, and so is one whose destructor waits for anything.  SCRATCH is the caller's to
   reset.  */
void gml_unsettled_run (struct gml_program *prog, struct gml_arena *scratch);

#endif

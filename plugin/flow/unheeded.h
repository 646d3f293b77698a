/* Sockets whose data is waited for by signals, while nobody listens to their errors.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_UNHEEDED_H
#define GML_FLOW_UNHEEDED_H

#include "plugin/flow/sim.h"

/* A socket like that.  */
struct gml_unheeded
{
  gml_id data;   /* location where a handler of its data is connected */
  bool accepted; /* it comes from a server whose new connections are handled at the
				   event's place; else it is made there */
};

/* Tells the checks of them (GML_EV_UNHEEDED).  Units in which any signal of errors is
   connected, or one that cannot be read, are left alone.  SCRATCH is the caller's to reset.  */
void gml_unheeded_run (struct gml_program *prog, struct gml_arena *scratch);

#endif

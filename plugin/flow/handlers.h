/* What functions do that an event loop or a signal calls.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_HANDLERS_H
#define GML_FLOW_HANDLERS_H

#include "plugin/flow/sim.h"

/* A function that others call, and how that came.  */
struct gml_handler
{
  gml_id fn;
  uint8_t as;           /* enum gml_callback_as */
  gml_id registered;    /* location where it is given to BY; 0: it overrides a method */
  gml_id by;            /* the function that it is given to; 0 */
  gml_id signal;        /* the signal, a function, that is handled; 0 not known */
  const uint32_t *made; /* a thread's body: fields (from 1) that constructors of its class
				   fill with what they make */
  uint32_t nmade;
  bool in_thread; /* that happens where a thread of its own begins */
};

/* Whether E, a BLOCK of what M describes, keeps whoever calls waiting for long: not a
   lock, and no descriptor, which may be in a mode that does not wait.  */
bool gml_blocks_handler (const struct gml_api *api, const struct gml_model *m,
			 const struct gml_effect *e);

/* Tells the checks of each call with a model in such functions, and in those they call
   (GML_EV_HANDLED).  SCRATCH is the caller's to reset.  */
void gml_handlers_run (struct gml_program *prog, struct gml_arena *scratch);

#endif

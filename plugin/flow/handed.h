/* Outside data that callers hand to functions of the program.
   SPDX-License-Identifier: GPL-3.0-or-later

   Callees are simulated before their callers and know nothing of what they are given.  A
   function that was found to be given outside data which nothing bounds is simulated once
   more, as that call sees it, and only what is wrong about that data is told.  */

#ifndef GML_FLOW_HANDED_H
#define GML_FLOW_HANDED_H

#include "plugin/flow/sim.h"

struct gml_event;
struct gml_handed;

/* INST is about to be called: remembers what of its arguments is outside data.  */
void gml_handed_note (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst);
/* EV, a size, perhaps says that outside data goes into what a parameter points to: how
   much room there is callers know, and each look at it is worth it.  */
void gml_handed_want_room (const struct gml_event *ev);
/* The parameters (bits) of FN of which that is so.  */
uint8_t gml_handed_wants (const struct gml_program *prog, gml_id fn);
/* What is known when SIM's function begins.  */
struct gml_state *gml_handed_first (struct gml_sim *sim);
/* Takes over the findings of such a second look.  */
void gml_handed_finish (struct gml_sim *sim);
/* Whether FN is worth a second look.  */
bool gml_handed_any (const struct gml_program *prog, gml_id fn);

#endif

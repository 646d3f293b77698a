/* What the analysis of a unit keeps about its functions.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_PROGRAM_H
#define GML_FLOW_PROGRAM_H

#include "plugin/flow/sim.h"

/* Takes over what SIM found: its summary and, unless it gave up, its findings.  */
void gml_program_finish (struct gml_program *prog, struct gml_sim *sim);

/* Whether FN is known to throw on some path (not just allowed to); where UNSURE the
   exception that is being handled may be none.  */
bool gml_program_throws (struct gml_program *prog, gml_id fn, bool unsure);

struct gml_event;
/* Tells the checks of EV, which is about function FN and no state of it, and takes what they
   find.  ARENA is for their words.  */
void gml_program_tell (struct gml_program *prog, gml_id fn, struct gml_event *ev,
		       struct gml_arena *arena);

/* Loads the body of FN; false if there is none to look at.  Unload it, with what
   WAS_LOADED then says, before another body is loaded.  */
bool gml_program_load (struct gml_program *prog, gml_id fn, bool *was_loaded);
void gml_program_unload (struct gml_program *prog, gml_id fn, bool was_loaded);

/* Whether findings in FN are wanted: it has a body, and lies in no system header unless those
   are asked for.  */
bool gml_program_is_users (const struct gml_program *prog, gml_id fn);
/* The model of FN, if somebody wrote it: no summary; null none.  */
const struct gml_model *gml_program_written (struct gml_program *prog, gml_id fn);

#endif

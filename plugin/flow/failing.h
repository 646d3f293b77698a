/* Paths on which a call is known to have failed.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_FAILING_H
#define GML_FLOW_FAILING_H

#include "plugin/flow/sim.h"

/* COND was just assumed in S, which leaves by EDGE; OTHER is the edge of the other
   outcome.  If that says that a call failed S remembers it, and where nothing is done
   about it the checks are told.  */
void gml_failing_branch (struct gml_sim *sim, struct gml_state *s, uint32_t cond, gml_id edge,
			 gml_id other);
/* The same for a condition that is the function's result: nothing more than that.  */
void gml_failing_result (struct gml_sim *sim, struct gml_state *s, uint32_t cond);

/* A path gives RESULT back: does failure look different from success?  */
void gml_failing_exit (struct gml_sim *sim, const struct gml_state *s, uint32_t result);
/* Whether it does, for all paths, and no row of M, the summary so far, says so: OUT is how
   the function fails.  */
bool gml_failing_verdict (const struct gml_sim *sim, const struct gml_model *m,
			  struct gml_effect *out);

enum
{
  GML_FAILING_IDENTITIES = 3
};

/* As whom the process runs at the end of a path, where that was changed: as many effects
   in OUT (of GML_FAILING_IDENTITIES) as the function gives back.  */
unsigned gml_failing_identities (struct gml_sim *sim, struct gml_state *s, struct gml_effect *out);

#endif

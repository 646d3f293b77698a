/* What a function wrote into its caller's memory.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_WRITTEN_H
#define GML_FLOW_WRITTEN_H

#include "plugin/flow/sim.h"

enum
{
  GML_WRITTEN = 20
};

/* Whether memory entry M holds what came with an argument, and both can be said: where it
   came from, and where the caller finds it when RESULT is given back.  */
bool gml_is_stored (struct gml_sim *sim, const struct gml_bind *m, uint32_t result,
		    struct gml_slot *from, struct gml_slot *to);

/* Whether this function wrote what memory entry M holds; others may have, too, but that
   their own effects tell.  */
bool gml_is_written (const struct gml_sim *sim, const struct gml_state *s,
		     const struct gml_bind *m);

/* What CELL holds where S, which has A there, meets T, which has B, and one of them is
   not known: that it was written is kept in mind.  */
uint32_t gml_written_either (struct gml_sim *sim, uint32_t cell, const struct gml_state *s,
			     uint32_t a, const struct gml_state *t, uint32_t b);

/* Effects in OUT (of GML_WRITTEN), as many as are returned: TRANSFER of what came with an
   argument, COPY to what was overwritten; where it was overwritten on some paths only, the
   effect's phase TO is 1.  COPY to all that an argument points to, with phase FROM 1, stands
   for more than can be said.  */
unsigned gml_written (struct gml_sim *sim, struct gml_state *s, uint32_t result,
		      struct gml_effect *out);

#endif

/* What a model says of some calls only: by outcome, and by the arguments given.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_GIVEN_H
#define GML_FLOW_GIVEN_H

#include "plugin/flow/sim.h"

/* Whether outcome O of RESULT cannot be.  */
bool gml_outcome_excluded (const struct gml_sim *sim, const struct gml_state *s, uint32_t result,
			   struct gml_outcome o);

/* Whether the arguments are for sure what ROW is given for.  */
bool gml_row_applies (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
		      const struct gml_row *row);

/* Whether ROW of M, given for G 0, which is SYM here, is only for callers that make a mistake: SYM
   is a sum that would have to wrap, or a pointer of the program's memory that nobody said may be
   null, and what the row acquires another one of the same outcome acquires, too.  */
bool gml_zero_in_theory (const struct gml_sim *sim, uint32_t sym, const struct gml_model *m,
			 const struct gml_row *row, const struct gml_given *g);

/* Whether ROW parts states; else it says more of calls that it applies to.  */
bool gml_row_parts (const struct gml_model *m, const struct gml_row *row);

/* Tells the checks of, and then applies, what M's rows say more of this call.  */
void gml_rows_tell (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
		    const struct gml_model *m);
void gml_rows_apply (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
		     const struct gml_model *m, uint32_t result);

#endif

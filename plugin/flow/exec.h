/* Instructions other than calls.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_EXEC_H
#define GML_FLOW_EXEC_H

#include "plugin/flow/sim.h"

/* Carries out I (no call) in S.  */
void gml_exec (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *i);

/* What FROM, seen as TYPE (0: all of it), holds comes to be in TO as well.  */
void gml_copy_cell (struct gml_sim *sim, struct gml_state *s, uint32_t to, uint32_t from,
		    gml_id type);

/* The cell that lies in TO as CELL lies in FROM.  */
uint32_t gml_cell_moved (struct gml_sim *sim, uint32_t cell, uint32_t from, uint32_t to);

/* The resource that I hands over to this function by reading CELL as TYPE; 0 if it
   is none.  */
uint32_t gml_field_load (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *i,
			 uint32_t cell, gml_id type);

/* The first variable of the user's that holds a resource gives it its name: does
   value RESULT, which is SYM?  */
void gml_name_resource (struct gml_sim *sim, struct gml_state *s, gml_id result, uint32_t sym);

#endif

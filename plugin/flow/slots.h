/* What a summary can name: slots out of symbols and cells.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_SLOTS_H
#define GML_FLOW_SLOTS_H

#include "plugin/flow/sim.h"

/* The slot in which a caller finds SYM, or what lies in CELL, when the function gives
   RESULT (0: nothing) back; false if there is none.  */
bool gml_slot_of_sym (struct gml_sim *sim, uint32_t sym, uint32_t result, struct gml_slot *out);
bool gml_slot_of_cell (struct gml_sim *sim, uint32_t cell, uint32_t result, struct gml_slot *out);
bool gml_slot_same (const struct gml_slot *a, const struct gml_slot *b);

/* The pointer to the object that SYM points into; or SYM.  */
uint32_t gml_base_of_sym (const struct gml_sim *sim, uint32_t sym);
/* The parameters (bits) that SYM is, or was reached from.  */
uint64_t gml_params_of_sym (const struct gml_sim *sim, uint32_t sym);
/* NOW, a name that a loop gives, stands for what was WAS.  */
void gml_note_origin (struct gml_sim *sim, uint32_t now, uint32_t was);

#endif

/* Records that functions give back by value.
   SPDX-License-Identifier: GPL-3.0-or-later

   Such a value is a symbol like any other.  What lies in it are cells below one that it
   stands for as a pointer would; nobody else can reach them.  */

#ifndef GML_FLOW_BYVALUE_H
#define GML_FLOW_BYVALUE_H

#include "plugin/flow/sim.h"

/* Whether SYM is such a value.  */
bool gml_is_byvalue (const struct gml_sim *sim, uint32_t sym);
/* The cell of all that lies in SYM, which is one.  */
uint32_t gml_byvalue_cell (struct gml_sim *sim, uint32_t sym);

/* What load I of CELL gives, if the function gives it back at once and something is known
   of what lies there; else 0.  */
uint32_t gml_byvalue_load (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *i,
			   uint32_t cell);
/* SYM goes into CELL; false if nothing is known of what lies in it.  */
bool gml_byvalue_store (struct gml_sim *sim, struct gml_state *s, uint32_t cell, uint32_t sym);
/* The call at hand gave a record back to nobody: what lies in it is out of reach.  */
void gml_byvalue_drop (struct gml_sim *sim, struct gml_state *s);
/* The function gives RESULT back: where we do not follow what lies in it, the caller has it.  */
void gml_byvalue_hand_over (struct gml_sim *sim, struct gml_state *s, uint32_t result);

enum
{
  GML_BYVALUE_RANGES = 6
};

/* What is known of the numbers that lie in RESULT, as effects: how many.  */
unsigned gml_byvalue_ranges (struct gml_sim *sim, struct gml_state *s, uint32_t result,
			     struct gml_effect *out);

/* ---- Records that functions are given by value (byvalue_arg.c) ---------------------------- */

/* Finds the parameters that are only read; the others count as kept from the start.  */
void gml_byvalue_enter (struct gml_sim *sim, struct gml_state *s);
/* The parameter, only read, that CELL is a part of; -1 none.  */
int gml_byvalue_param (const struct gml_sim *sim, uint32_t cell);
/* If CELL is a part of one, more of it is handed on than names can tell.  */
void gml_byvalue_lend (const struct gml_sim *sim, struct gml_state *s, uint32_t cell);
/* Whether VALUE, which the load at hand gives, goes at once to a function whose summary
   tells what becomes of what lies in it.  */
bool gml_byvalue_is_passed (const struct gml_sim *sim, gml_id value);
/* The cell that the record given as argument ARG (from 0) was read from; 0 not known.  */
uint32_t gml_byvalue_arg_cell (struct gml_sim *sim, const struct gml_inst *inst, unsigned arg);

#endif

/* Reading a function's calls one by one, without simulating it.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_LOOK_H
#define GML_FLOW_LOOK_H

#include "plugin/flow/sim.h"

/* Tells the checks of each call in FN, whose body is loaded, of what has a model: what
   is called and with which constants, on whatever path.  Linear, and nearly free.  */
void gml_look (struct gml_program *prog, gml_id fn, struct gml_arena *arena);

/* Tells the checks that FN's body is loaded.  */
void gml_look_body (struct gml_program *prog, gml_id fn, struct gml_arena *arena);

/* The value that V of FN is a cast of.  */
gml_id gml_look_through (const struct gml_function *fn, gml_id v);
/* What argument K (from 0, `this' counts) of CALL is, through casts; 0 none.  */
gml_id gml_look_arg (const struct gml_function *fn, const struct gml_inst *call, int k);
/* Whether that is a number, and which.  */
bool gml_look_number (const struct gml_function *fn, const struct gml_inst *call, int k,
		      gml_int *num);
/* The literal text that it points to, or null.  */
const char *gml_look_text (const struct gml_unit *u, const struct gml_function *fn,
			   const struct gml_inst *call, int k);
/* Whether it is the address of a variable, or of a part of one.  What is reached by a pointer
   may be larger than its type: struct { char name[1]; }.  */
bool gml_look_is_variable (const struct gml_function *fn, const struct gml_inst *call, int k);
/* The size of the array that it is; -1 not known.  */
int64_t gml_look_room (const struct gml_unit *u, const struct gml_function *fn,
		       const struct gml_inst *call, int k);
/* Whether it points to a block that FN made.  */
bool gml_look_is_fresh (struct gml_program *prog, const struct gml_function *fn,
			const struct gml_inst *call, int k);
/* Whether FN asks somewhere how long the text is that it points to.  */
bool gml_look_is_measured (struct gml_program *prog, const struct gml_function *fn,
			   const struct gml_inst *call, int k);
/* The object that it is, or points to: a place; 0 not known.  */
gml_id gml_look_place (const struct gml_function *fn, gml_id v);
/* The value last stored in field FIELD (from 1) of place PLACE, where there is but
   one store; 0 otherwise.  */
gml_id gml_look_field (const struct gml_function *fn, gml_id place, uint32_t field);
/* The block that INST is in; 0 none.  */
gml_id gml_look_block (const struct gml_function *fn, const struct gml_inst *inst);
/* The comparison that V is, and whether it is negated on the way; or null.  */
const struct gml_inst *gml_look_comparison (const struct gml_function *fn, gml_id v, bool *negated);
/* By how much V, a phi at the head of BLOCK, a loop, moves on in each round: a constant; 0
   not known.  */
gml_int gml_look_step (const struct gml_function *fn, gml_id block, gml_id v);
/* How the source calls the object that V is or points to: a variable's or field's name;
   null: by none.  */
const char *gml_look_name (const struct gml_unit *u, const struct gml_function *fn, gml_id v);
/* The record of the object that V points to, as the source has it declared: what V is
   before it becomes a pointer to a base class; 0 not known.  */
gml_id gml_look_class (const struct gml_unit *u, const struct gml_function *fn, gml_id v);
/* The effect of kind CONFIGURE with PROPERTY of the constructor, or another call, that
   FN makes on the object in PLACE; null none.  */
const struct gml_effect *gml_look_configured (struct gml_program *prog,
					      const struct gml_function *fn, gml_id place,
					      const char *property);

#endif

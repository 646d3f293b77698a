/* Building a unit: the border and the parsers use nothing else.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_IR_BUILD_H
#define GML_IR_BUILD_H

#include "plugin/ir/ir.h"

#ifdef __cplusplus
extern "C" {
#endif

/* An empty unit, all in ARENA, with type 1 = void entered.  */
struct gml_unit *gml_unit_new (struct gml_arena *arena);

/* Each adds one element and returns its id.  Types, and locations without
   cookie, are deduplicated; the others are not.  */
gml_id gml_unit_add_loc (struct gml_unit *u, struct gml_loc loc);
gml_id gml_unit_add_type (struct gml_unit *u, struct gml_type type);
gml_id gml_unit_find_type (const struct gml_unit *u, struct gml_type type); /* or 0 */
gml_id gml_unit_add_record (struct gml_unit *u, struct gml_record record);
gml_id gml_unit_add_global (struct gml_unit *u, struct gml_global global);
gml_id gml_unit_add_function (struct gml_unit *u, struct gml_function fn);

/* For readers: the same, though there be an equal one.  */
gml_id gml_unit_append_loc (struct gml_unit *u, struct gml_loc loc);
gml_id gml_unit_append_type (struct gml_unit *u, struct gml_type type);

/* The function with that linker's name, or 0.  */
gml_id gml_unit_find_function (const struct gml_unit *u, const char *asm_name);

/* A body under construction.  Blocks may be named before they are filled;
   gml_body_finish numbers them in reverse post-order, drops unreachable ones,
   sorts out preds, marks back edges and moves all into the arena.  */
struct gml_body;

struct gml_body *gml_body_new (struct gml_unit *u, gml_id fn, struct gml_arena *arena);

gml_id gml_body_add_local (struct gml_body *b, struct gml_local local);
gml_id gml_body_add_value (struct gml_body *b,
			   struct gml_value value); /* constants, addresses are interned */
gml_id gml_body_add_param (struct gml_body *b, gml_id type, gml_id var);
gml_id gml_body_add_place (struct gml_body *b, struct gml_place place); /* interned */
gml_id gml_body_const_int (struct gml_body *b, gml_id type, gml_int num);
const struct gml_value *gml_body_value (const struct gml_body *b, gml_id value);
const struct gml_place *gml_body_place (const struct gml_body *b, gml_id place);

/* A new, empty block; the first one made is the entry.  */
gml_id gml_body_add_block (struct gml_body *b);

/* Appends INST to BLOCK.  If it has a result, give its type and var: the value
   is made and returned, else 0.  A value made beforehand with kind INST and
   ref 0 (a forward reference) can be given as inst.result and is tied here.
   ARGS (NARGS values) are copied.  */
gml_id gml_body_add_inst (struct gml_body *b, gml_id block, struct gml_inst inst, gml_id type,
			  gml_id var, const gml_id *args, uint32_t nargs);

/* A phi at the head of BLOCK.  RESULT may be a value made beforehand with kind
   PHI and ref 0, or 0 for a new one of TYPE and VAR; the value is returned.
   Arguments are given by gml_body_phi_arg, one for each edge into the block.  */
gml_id gml_body_add_phi (struct gml_body *b, gml_id block, gml_id result, gml_id type, gml_id var);
void gml_body_phi_arg (struct gml_body *b, gml_id phi_result, gml_id edge, gml_id value);

/* An edge; order of calls is order of succs.  With GML_EF_EH it becomes the
   block's unwind edge instead.  Returns the edge's id.  */
gml_id gml_body_add_edge (struct gml_body *b, gml_id from, gml_id to, gml_id loc, uint32_t flags);
void gml_body_set_term (struct gml_body *b, gml_id block, enum gml_term_kind kind, gml_id value,
			gml_id loc);
void gml_body_add_case (struct gml_body *b, gml_id block, gml_int lo, gml_int hi, uint32_t succ);

/* Puts the body into its function (loaded = true) and ends B.  0, or -1 if
   the body breaks a rule of the IR (why_not says which).  */
int gml_body_finish (struct gml_body *b);

/* Ends B without a body; the function gets why_not = WHY.  */
void gml_body_abandon (struct gml_body *b, const char *why);

#ifdef __cplusplus
}
#endif
#endif

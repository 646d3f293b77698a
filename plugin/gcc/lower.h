/* Lowering one body: what lower*.cc, value.cc and place.cc share.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_GCC_LOWER_H
#define GML_GCC_LOWER_H

#include "plugin/gcc/border.h"

struct gml_lowering
{
  struct gml_border *gb;
  struct gml_body *body;
  tree decl; /* the function */
  struct function *fun;
  gml_id fn;

  gml_id block;       /* being filled */
  gml_id unwind_from; /* block whose last instruction throws; 0: BLOCK */
  gml_id loc;         /* of the statement at hand */
  location_t where;   /* the same, GCC's */

  gml_id *ssa;           /* SSA version -> value; 0 not yet lowered */
  gml_id *heads, *tails; /* basic block's index -> first and last block */
  struct gml_map locals; /* decl -> local */
  struct gml_map params; /* PARM_DECL -> value */
  struct gml_map edges;  /* edge -> edge */
  struct gml_map parts;  /* SSA version * 2 + which -> value: halves of a pair */
  struct gml_map tramps; /* FIELD_DECL of a trampoline -> function */
  struct gml_map needed; /* the variables of which a version is used, see voided.cc */
  const char *why;       /* why the body cannot be lowered; null it can */
};

/* ---- value.cc ---- */

/* The value of operand OP; what lies in memory is loaded.  */
gml_id gml_lower_value (struct gml_lowering *l, tree op);
/* A value of TYPE we know nothing of, and why.  */
gml_id gml_lower_unknown (struct gml_lowering *l, tree type, const char *why);
/* The integer that constant CST is.  */
gml_int gml_lower_integer (const_tree cst);
/* The address of memory reference REF, of pointer type TYPE.  */
gml_id gml_lower_address (struct gml_lowering *l, tree ref, tree type);

/* ---- place.cc ---- */

/* The place that REF, a memory reference or a variable, denotes.  */
gml_id gml_lower_place (struct gml_lowering *l, tree ref);
gml_id gml_lower_local (struct gml_lowering *l, tree decl);
gml_id gml_lower_local_place (struct gml_lowering *l, tree decl);
/* The part of PLACE with that byte offset, -1 unknown, as TYPE.  */
gml_id gml_lower_part (struct gml_lowering *l, gml_id place, int64_t offset, tree type);
/* What pointer value PTR points to, as TYPE.  */
gml_id gml_lower_deref (struct gml_lowering *l, gml_id ptr, tree type);

/* ---- lower.cc ---- */

/* Appends INST; its result has TYPE, null no result, and is a version of VAR.  */
gml_id gml_lower_emit (struct gml_lowering *l, struct gml_inst inst, tree type, gml_id var);
gml_id gml_lower_bin (struct gml_lowering *l, enum gml_bin sub, gml_id a, gml_id b, tree type,
		      gml_id var);
gml_id gml_lower_cast (struct gml_lowering *l, gml_id a, tree type, gml_id var);
gml_id gml_lower_other (struct gml_lowering *l, tree type, gml_id var, const char *why);
void gml_lower_store (struct gml_lowering *l, gml_id place, gml_id value, tree lhs);
/* Gives LHS, an SSA name or a place, VALUE.  */
void gml_lower_assign_to (struct gml_lowering *l, tree lhs, gml_id value);
/* The local of which SSA name NAME is a version; 0 a temporary.  */
gml_id gml_lower_var (struct gml_lowering *l, tree name);
/* The kind of arithmetic CODE is.  */
enum gml_bin gml_lower_bin_code (enum tree_code code);
/* After a call that may throw more instructions follow: they go to a new block.  */
void gml_lower_split (struct gml_lowering *l);

/* ---- lower_call.cc ---- */

void gml_lower_call (struct gml_lowering *l, gcall *call);
/* Whether a call of FNDECL is one in the IR, too: builtins that are questions to
   the compiler are not.  */
bool gml_lower_is_call (tree fndecl);
void gml_lower_asm (struct gml_lowering *l, gasm *stmt);

/* ---- voided.cc ---- */

/* GML_IF_VOIDED or GML_IF_IDLE where the source says that STMT's result doesn't
   matter; else 0.  */
unsigned gml_lower_voided (struct gml_lowering *l, gcall *stmt);

/* ---- lower_cfg.cc ---- */

/* Ends BB's last block as its last statement says, with its edges.  */
void gml_lower_end (struct gml_lowering *l, basic_block bb);
void gml_lower_phis (struct gml_lowering *l, basic_block bb);
void gml_lower_phi_args (struct gml_lowering *l, basic_block bb);

#endif

/* Numbers that a function computes from what it is given: `n + 4', `this->i | other'.
   SPDX-License-Identifier: GPL-3.0-or-later

   A summary carries such a number as steps, one operation after the other, and the caller
   computes it from what it knows.  A step is an effect COPY to where the number goes, with
   the operation + 1 as ROLE, what it begins with (an argument, what came with one; the
   result: the step before) as A, its right side as C, its type's bits in LO (negative where
   it is signed) and its place in the row in HI.  */

#ifndef GML_FLOW_FORMULA_H
#define GML_FLOW_FORMULA_H

#include "plugin/flow/exits.h"

enum
{
  GML_FORMULA_STEPS = 4
};

/* SYM as steps to the slot TO: how many of ROOM in OUT; 0 if it is no such number.  */
unsigned gml_formula_of (struct gml_sim *sim, const struct gml_state *s, uint32_t sym,
			 const struct gml_slot *to, struct gml_effect *out, unsigned room);

/* Whether E is a step.  */
static inline bool
gml_is_step (const struct gml_effect *e)
{
  return e->kind == GML_E_COPY && e->role != 0;
}

/* In the caller: the number of TYPE that those of the N EFFECTS that are steps to TO say; 0
   if there are none or it cannot be said.  */
uint32_t gml_formula_value (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
			    const struct gml_effect *effects, unsigned n, const struct gml_slot *to,
			    gml_id type);

/* Whether a function is so small that what it stores is told as steps, too.  */
bool gml_formula_small (const struct gml_sim *sim);

/* Whether memory entry M is a number that was computed and lies in the record RESULT.  */
bool gml_formula_is_in (const struct gml_sim *sim, const struct gml_bind *m, uint32_t result);
/* Appends to X the numbers in the record RESULT, where they are such.  */
void gml_formula_in_record (struct gml_sim *sim, const struct gml_state *s, struct gml_exit *x,
			    uint32_t result);

/* What X stores is no longer told as steps: only that something was stored.  */
void gml_formula_forget (struct gml_exit *x);

#endif

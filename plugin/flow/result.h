/* What a summary says of a function's result.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_RESULT_H
#define GML_FLOW_RESULT_H

#include "plugin/flow/sim.h"

enum
{
  GML_RESULT_EFFECTS = 10,
  GML_RESULT_BOUNDS = 3
};

/* What RESULT is made of and whether it may be a failed call's: as many effects in
   OUT (of GML_RESULT_EFFECTS) as the function gives back.  */
unsigned gml_result_effects (struct gml_sim *sim, struct gml_state *s, uint32_t result,
			     struct gml_effect *out);

/* The arguments that RESULT is known not to exceed: up to MAX effects RANGE.  */
unsigned gml_result_bounds (struct gml_sim *sim, const struct gml_state *s, uint32_t result,
			    struct gml_effect *out, unsigned max);

/* Keeps of the N bounds INTO those that hold for another exit as well, whose result
   is at most HI and has the M bounds FROM; how many are left.  */
unsigned gml_result_merge_bounds (const struct gml_sim *sim, struct gml_effect *into, unsigned n,
				  const struct gml_effect *from, unsigned m, gml_int hi);

/* The effect that says how what M describes fails, or null; a summary's row may
   say so.  */
const struct gml_effect *gml_model_failure (const struct gml_model *m);

/* Whether M says that the call sets PROPERTY.  */
bool gml_model_configures (const struct gml_model *m, const char *property);

#endif

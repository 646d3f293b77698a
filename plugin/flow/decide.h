/* Values that decide: flags, the results of `||', GCC's finally_tmp.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_DECIDE_H
#define GML_FLOW_DECIDE_H

#include "plugin/ir/ir.h"

struct gml_arena;

/* By value of FN: whether states that differ in it are kept apart.  */
uint8_t *gml_decide_new (const struct gml_unit *u, const struct gml_function *fn,
			 struct gml_arena *arena);

#endif

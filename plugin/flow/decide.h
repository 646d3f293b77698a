/* Values that decide: flags, the results of `||', GCC's finally_tmp; pointers asked for null.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_DECIDE_H
#define GML_FLOW_DECIDE_H

#include "plugin/ir/ir.h"

struct gml_arena;

enum
{
  GML_DECIDES = 1,    /* states that differ in it are kept apart */
  GML_ASKED_NULL = 2, /* a pointer that is compared with null somewhere */
};

/* By value of FN: these bits.  */
uint8_t *gml_decide_new (const struct gml_unit *u, const struct gml_function *fn,
			 struct gml_arena *arena);

#endif

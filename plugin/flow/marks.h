/* The numbers at which a function's tests turn: where a loop's bounds stop growing.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_MARKS_H
#define GML_FLOW_MARKS_H

#include "plugin/ir/ir.h"

struct gml_arena;
struct gml_mark
{
  gml_id value;
  gml_int at;
};

/* Sorted by value, then number.  Value 0: what tests say of anything but phis.  */
struct gml_marks
{
  struct gml_mark *v;
  uint32_t n;
};

/* FN's marks, in ARENA.  */
struct gml_marks gml_marks_new (const struct gml_function *fn, struct gml_arena *arena);

/* The next mark of phi VALUE (0: of memory) from AT upwards, but not above END.  */
gml_int gml_mark_above (const struct gml_marks *m, gml_id value, gml_int at, gml_int end);
/* The same downwards, but not below END.  */
gml_int gml_mark_below (const struct gml_marks *m, gml_id value, gml_int at, gml_int end);

#endif

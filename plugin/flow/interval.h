/* Intervals of integers.
   SPDX-License-Identifier: GPL-3.0-or-later

   Bounds are mathematical, not the type's: arithmetic never wraps here; who
   wants C's result asks gml_ival_fit.  GML_INF stands for "no bound".  */

#ifndef GML_FLOW_INTERVAL_H
#define GML_FLOW_INTERVAL_H

#include <stdbool.h>

#include "plugin/ir/ir.h"

#define GML_INF ((gml_int) 1 << 120)

struct gml_ival
{
  gml_int lo, hi;
}; /* lo > hi: no value at all */

static inline struct gml_ival
gml_ival_make (gml_int lo, gml_int hi)
{
  struct gml_ival v = { lo, hi };
  return v;
}

static inline bool
gml_ival_empty (struct gml_ival v)
{
  return v.lo > v.hi;
}
static inline bool
gml_ival_const (struct gml_ival v)
{
  return v.lo == v.hi;
}
static inline struct gml_ival
gml_ival_all (void)
{
  return gml_ival_make (-GML_INF, GML_INF);
}

static inline bool
gml_ival_equal (struct gml_ival a, struct gml_ival b)
{
  return a.lo == b.lo && a.hi == b.hi;
}

/* What both hold; what either holds (and what lies between).  */
struct gml_ival gml_ival_meet (struct gml_ival a, struct gml_ival b);
struct gml_ival gml_ival_join (struct gml_ival a, struct gml_ival b);

/* Whether all of A lies in B.  */
static inline bool
gml_ival_within (struct gml_ival a, struct gml_ival b)
{
  return gml_ival_empty (a) || (a.lo >= b.lo && a.hi <= b.hi);
}

/* The range of TYPE; all for what is no integer.  Pointers are 0 .. 2^bits - 1.  */
struct gml_ival gml_ival_of_type (const struct gml_type *type);

/* A OP B (enum gml_bin) in mathematics.  */
struct gml_ival gml_ival_bin (enum gml_bin op, struct gml_ival a, struct gml_ival b);
struct gml_ival gml_ival_un (enum gml_un op, struct gml_ival a, const struct gml_type *type);

/* The value as TYPE holds it: V itself if it fits, V wrapped if all of it wraps
   alike, else all of the type.  */
struct gml_ival gml_ival_fit (struct gml_ival v, const struct gml_type *type);

/* NUM as a value of TYPE: (void *) -1 is its largest.  */
static inline gml_int
gml_int_as (const struct gml_type *type, gml_int num)
{
  return type->kind == GML_T_PTR && num < 0 ? num + ((gml_int) 1 << 64) : num;
}

/* 1 if `a OP b' holds for all values, 0 if for none, -1 if it depends.  */
int gml_ival_compare (enum gml_bin op, struct gml_ival a, struct gml_ival b);

/* The comparison that holds when OP does not; with sides exchanged.  */
enum gml_bin gml_bin_negate (enum gml_bin op);
enum gml_bin gml_bin_swap (enum gml_bin op);
static inline bool
gml_bin_is_compare (unsigned op)
{
  return op >= GML_B_EQ && op <= GML_B_GE;
}

#endif

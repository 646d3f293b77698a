/* Switches: what each way out says of the value.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/switch.h"

#include <stdlib.h>

#include "plugin/ir/arena.h"

/* V without what CASES cover at its ends.  Cases mostly come sorted, so that one pass
   from either side does; a second one is for those that do not.  */
static struct gml_ival
leave_out (struct gml_ival v, const struct gml_case *cases, uint32_t n)
{
  for (int pass = 0; pass < 2; pass++)
    for (uint32_t k = 0; k < n && !gml_ival_empty (v); k++)
      {
	const struct gml_case *up = &cases[k], *down = &cases[n - 1 - k];
	if (up->lo <= v.lo && up->hi >= v.lo)
	  v.lo = up->hi + 1;
	if (down->lo <= v.hi && down->hi >= v.hi)
	  v.hi = down->lo - 1;
      }
  return v;
}

struct gml_ival *
gml_switch_ranges (const struct gml_sim *sim, const struct gml_block *b, struct gml_ival v)
{
  const struct gml_case *cases = &sim->fn->cases[b->cases];
  struct gml_ival *out = gml_xmalloc (b->nsuccs * sizeof *out);
  uint32_t last = b->nsuccs - 1;
  struct gml_ival rest = leave_out (v, cases, b->ncases);
  for (uint32_t k = 0; k < b->nsuccs; k++)
    out[k] = gml_ival_make (1, 0);
  for (uint32_t k = 0; k < b->ncases; k++)
    out[cases[k].succ] = gml_ival_join (
      out[cases[k].succ], gml_ival_meet (v, gml_ival_make (cases[k].lo, cases[k].hi)));
  out[last] = gml_ival_join (out[last], rest);
  return out;
}

/* Whether the default of B's switch excludes 0, and no case shares its way.  */
static bool
excludes_zero (const struct gml_sim *sim, const struct gml_block *b)
{
  bool zero = false;
  for (uint32_t k = 0; k < b->ncases; k++)
    {
      const struct gml_case *c = &sim->fn->cases[b->cases + k];
      if (c->succ + 1 == b->nsuccs)
	return false;
      zero |= c->lo <= 0 && c->hi >= 0;
    }
  return zero;
}

bool
gml_switch_assume (struct gml_sim *sim, struct gml_state *s, const struct gml_block *b,
		   uint32_t succ, struct gml_ival iv)
{
  uint32_t value = gml_sim_value (sim, b->value);
  gml_id type = gml_sim_type (sim, value);
  if (gml_ival_empty (iv))
    return false;
  if (gml_ival_const (iv))
    return gml_assume_compare (sim, s, GML_B_EQ, value, gml_sym_int (sim->tab, type, iv.lo));
  return gml_assume_compare (sim, s, GML_B_GE, value, gml_sym_int (sim->tab, type, iv.lo))
	 && gml_assume_compare (sim, s, GML_B_LE, value, gml_sym_int (sim->tab, type, iv.hi))
	 && (succ + 1 != b->nsuccs || !excludes_zero (sim, b)
	     || gml_assume_compare (sim, s, GML_B_NE, value, gml_sym_int (sim->tab, type, 0)));
}

/* The numbers at which a function's tests turn.
   SPDX-License-Identifier: GPL-3.0-or-later

   A loop's variable is widened to the next number that some test compares it
   with (Blanchet et al., "A Static Analyzer for Large Safety-Critical Software",
   PLDI 2003: widening with thresholds).  Numbers that other variables are
   compared with would only cost a round each.  */

#include "plugin/flow/marks.h"

#include <stdlib.h>

#include "plugin/ir/arena.h"

enum
{
  MAX_MARKS = 4096,
  MAX_CHAIN = 6
};

/* What VALUE is a copy of, or so much more or less than (MORE).  */
static gml_id
base_of (const struct gml_function *fn, gml_id value, gml_int *more)
{
  *more = 0;
  for (int k = 0; k < MAX_CHAIN && fn->values[value].kind == GML_V_INST; k++)
    {
      const struct gml_inst *i = &fn->insts[fn->values[value].ref];
      bool sum = i->op == GML_I_BIN && (i->sub == GML_B_ADD || i->sub == GML_B_SUB)
		 && fn->values[i->b].kind == GML_V_INT;
      if (i->op != GML_I_CAST && !sum)
	return 0;
      if (sum)
	*more += i->sub == GML_B_ADD ? fn->values[i->b].num : -fn->values[i->b].num;
      value = i->a;
    }
  return fn->values[value].kind == GML_V_PHI ? value : 0;
}

static int
compare (const void *x, const void *y)
{
  const struct gml_mark *a = x, *b = y;
  if (a->value != b->value)
    return a->value < b->value ? -1 : 1;
  return a->at < b->at ? -1 : a->at > b->at;
}

struct gml_marks
gml_marks_new (const struct gml_function *fn, struct gml_arena *arena)
{
  struct gml_marks m = { NULL, 0 };
  uint32_t cap = 0;
  for (uint32_t k = 1; k < fn->ninsts && m.n < MAX_MARKS; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      gml_int at, more;
      gml_id base;
      if (i->op != GML_I_BIN || i->sub < GML_B_EQ || i->sub > GML_B_GE
	  || fn->values[i->b].kind != GML_V_INT)
	continue;
      base = base_of (fn, i->a, &more);
      at = fn->values[i->b].num - more;
      GML_GROW (arena, m.v, m.n, cap);
      m.v[m.n++] = (struct gml_mark){ base, at };
      if (i->sub == GML_B_EQ || i->sub == GML_B_NE)
	continue;
      GML_GROW (arena, m.v, m.n, cap);
      at += i->sub == GML_B_LE || i->sub == GML_B_GT ? 1 : -1;
      m.v[m.n++] = (struct gml_mark){ base, at };
    }
  if (m.n > 1)
    qsort (m.v, m.n, sizeof *m.v, compare);
  return m;
}

/* The first mark that is not below AT of VALUE.  */
static uint32_t
find (const struct gml_marks *m, gml_id value, gml_int at)
{
  struct gml_mark key = { value, at };
  uint32_t lo = 0, hi = m->n;
  while (lo < hi)
    {
      uint32_t mid = (lo + hi) / 2;
      if (compare (&m->v[mid], &key) < 0)
	lo = mid + 1;
      else
	hi = mid;
    }
  return lo;
}

gml_int
gml_mark_above (const struct gml_marks *m, gml_id value, gml_int at, gml_int end)
{
  uint32_t k = find (m, value, at);
  return k < m->n && m->v[k].value == value && m->v[k].at < end ? m->v[k].at : end;
}

gml_int
gml_mark_below (const struct gml_marks *m, gml_id value, gml_int at, gml_int end)
{
  uint32_t k = find (m, value, at);
  if (k < m->n && m->v[k].value == value && m->v[k].at == at)
    return at;
  return k > 0 && m->v[k - 1].value == value && m->v[k - 1].at > end ? m->v[k - 1].at : end;
}

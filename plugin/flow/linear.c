/* Inequalities between sums: `a + b <= n' says that `n - a - b' is not negative.
   SPDX-License-Identifier: GPL-3.0-or-later

   Numbers are taken apart into sums of symbols times factors.  A sum of the program's
   may wrap around: it is taken apart only where the sum in mathematics proves what the
   one in the machine is to prove.  An unsigned sum that wraps gets smaller, a
   difference larger.  */

#include "plugin/flow/linear.h"

enum
{
  MAX_TERMS = 6,
  MAX_FACTOR = 4096
};

struct sum
{
  gml_int number;
  unsigned n;
  bool full;
  struct
  {
    uint32_t sym;
    gml_int factor;
  } terms[MAX_TERMS];
};

static void
add_term (struct sum *sum, uint32_t sym, gml_int factor)
{
  for (unsigned k = 0; k < sum->n; k++)
    if (sum->terms[k].sym == sym)
      {
	sum->terms[k].factor += factor;
	if (sum->terms[k].factor == 0)
	  sum->terms[k] = sum->terms[--sum->n];
	return;
      }
  if (sum->n == MAX_TERMS)
    {
      sum->full = true;
      return;
    }
  sum->terms[sum->n].sym = sym;
  sum->terms[sum->n++].factor = factor;
}

static bool
keeps_value (const struct gml_sim *sim, const struct gml_state *s, const struct gml_sym *cast)
{
  const struct gml_type *to = &sim->unit->types[cast->type];
  return to->kind == GML_T_INT && gml_sim_type_of (sim, cast->a)->kind == GML_T_INT
	 && gml_ival_within (gml_eval (sim, s, cast->a), gml_ival_of_type (to));
}

static bool
stays_in_type (const struct gml_sim *sim, const struct gml_state *s, const struct gml_sym *y)
{
  const struct gml_type *type = &sim->unit->types[y->type];
  struct gml_ival v = gml_ival_bin (y->sub, gml_eval (sim, s, y->a), gml_eval (sim, s, y->b));
  return type->is_signed || gml_ival_within (v, gml_ival_of_type (type));
}

/* Adds FACTOR times SYM.  PROVES: the sum is to be no more in mathematics than in the
   machine; else no less.  */
static void
add (const struct gml_sim *sim, const struct gml_state *s, struct sum *sum, uint32_t sym,
     gml_int factor, bool proves)
{
  struct gml_sym y = *gml_sym (sim->tab, sym);
  bool upwards = (factor > 0) != proves; /* this part may be more than it is */
  if (y.kind == GML_SY_INT)
    sum->number += factor * y.num;
  else if (y.kind == GML_SY_CAST && keeps_value (sim, s, &y))
    add (sim, s, sum, y.a, factor, proves);
  else if (y.kind == GML_SY_BIN && sim->unit->types[y.type].kind == GML_T_INT
	   && (y.sub == GML_B_ADD || y.sub == GML_B_SUB)
	   && ((y.sub == GML_B_ADD) == upwards || stays_in_type (sim, s, &y)))
    {
      add (sim, s, sum, y.a, factor, proves);
      add (sim, s, sum, y.b, y.sub == GML_B_ADD ? factor : -factor, proves);
    }
  else if (y.kind == GML_SY_BIN && y.sub == GML_B_MUL && gml_sym (sim->tab, y.b)->kind == GML_SY_INT
	   && gml_sym (sim->tab, y.b)->num > 0 && gml_sym (sim->tab, y.b)->num < MAX_FACTOR
	   && (upwards || stays_in_type (sim, s, &y)))
    add (sim, s, sum, y.a, factor * gml_sym (sim->tab, y.b)->num, proves);
  else
    add_term (sum, sym, factor);
}

static bool
same_terms (const struct sum *a, const struct sum *b)
{
  if (a->n != b->n || a->full || b->full)
    return false;
  for (unsigned k = 0; k < a->n; k++)
    {
      bool found = false;
      for (unsigned i = 0; i < b->n; i++)
	found |= a->terms[k].sym == b->terms[i].sym && a->terms[k].factor == b->terms[i].factor;
      if (!found)
	return false;
    }
  return true;
}

bool
gml_linear_at_most (const struct gml_sim *sim, const struct gml_state *s, uint32_t sym,
		    uint32_t other, gml_int *c)
{
  struct sum goal = { 0 };
  bool found = false;
  if (!s->bounds.n || sym == sim->top || other == sim->top)
    return false;
  add (sim, s, &goal, other, 1, true);
  add (sim, s, &goal, sym, -1, true);
  for (uint32_t k = 0; k < s->bounds.n; k++)
    {
      const struct gml_bound *b = &s->bounds.v[k];
      struct sum known = { .number = b->c };
      gml_int gap;
      if (b->a == sim->top || b->b == sim->top)
	continue;
      add (sim, s, &known, b->b, 1, false);
      add (sim, s, &known, b->a, -1, false);
      if (!same_terms (&goal, &known))
	continue;
      gap = known.number - goal.number; /* known >= 0, so other - sym >= -gap */
      if (!found || gap < *c)
	*c = gap;
      found = true;
    }
  return found;
}

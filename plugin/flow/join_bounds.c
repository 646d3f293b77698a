/* Merging states: which bounds between values hold afterwards.
   SPDX-License-Identifier: GPL-3.0-or-later

   A bound `a <= b + c' outlives the merge if it holds in both states.  Where a value
   got a new name by it, the bound is looked for under the name it had in each: of
   `off' that is 0 here and below `len' there, `off < len' is known if len > 0 here.  */

#include "plugin/flow/join.h"

/* What SYM, as INTO will name it, is called in FROM.  */
static uint32_t
in_from (const struct gml_merged *made, uint32_t n, uint32_t sym)
{
  for (uint32_t k = 0; k < n; k++)
    if (made[k].sym == sym)
      return made[k].b;
  return sym;
}

/* Whether A <= B + C is known in S.  */
static bool
holds (const struct gml_sim *sim, const struct gml_state *s, uint32_t a, uint32_t b, gml_int c)
{
  gml_int gap;
  if (a == sim->top || b == sim->top)
    return false;
  return gml_eval (sim, s, a).hi <= gml_eval (sim, s, b).lo + c
	 || (gml_eval_diff (sim, s, a, b, &gap) && gap <= c);
}

/* The bound of FROM between the same two, or null.  */
static const struct gml_bound *
same (const struct gml_state *from, uint32_t a, uint32_t b)
{
  for (uint32_t k = 0; k < from->bounds.n; k++)
    if (from->bounds.v[k].a == a && from->bounds.v[k].b == b)
      return &from->bounds.v[k];
  return NULL;
}

/* Bounds that INTO has, as far as FROM has them, too.  True if one is gone.  */
static bool
keep (const struct gml_sim *sim, struct gml_state *into, const struct gml_state *from,
      const struct gml_merged *made, uint32_t nmade, bool widen)
{
  uint32_t n = 0, had = into->bounds.n;
  for (uint32_t k = 0; k < had; k++)
    {
      struct gml_bound have = into->bounds.v[k];
      uint32_t a = in_from (made, nmade, have.a), b = in_from (made, nmade, have.b);
      const struct gml_bound *other = same (from, a, b);
      if (other && other->c > have.c && !widen)
	have.c = other->c;
      if ((other && other->c <= have.c)
	  || ((a != have.a || b != have.b) && holds (sim, from, a, b, have.c)))
	into->bounds.v[n++] = have;
    }
  into->bounds.n = n;
  return n != had;
}

enum
{
  MAX_NEW = 16
};

/* Bounds of what this merge gave a new name: from above, and from below.  */
static uint32_t
renamed (const struct gml_sim *sim, const struct gml_state *into, const struct gml_state *from,
	 const struct gml_merged *m, struct gml_bound *out, uint32_t n)
{
  for (uint32_t k = 0; k < from->bounds.n && n < MAX_NEW; k++)
    {
      struct gml_bound b = from->bounds.v[k];
      if (b.a == m->b && holds (sim, into, m->a, b.b, b.c))
	out[n++] = (struct gml_bound){ m->sym, b.b, b.c };
      else if (b.b == m->b && holds (sim, into, b.a, m->a, b.c))
	out[n++] = (struct gml_bound){ b.a, m->sym, b.c };
    }
  for (uint32_t k = 0; k < into->bounds.n && n < MAX_NEW; k++)
    {
      struct gml_bound b = into->bounds.v[k];
      if (b.a == m->a && holds (sim, from, m->b, b.b, b.c))
	out[n++] = (struct gml_bound){ m->sym, b.b, b.c };
      else if (b.b == m->a && holds (sim, from, b.a, m->b, b.c))
	out[n++] = (struct gml_bound){ b.a, m->sym, b.c };
    }
  return n;
}

static unsigned
count_made (const struct gml_merged *made, uint32_t n, const struct gml_bound *b)
{
  unsigned count = 0;
  for (uint32_t k = 0; k < n; k++)
    count += (made[k].sym == b->a || made[k].sym == b->b) ? 1u : 0u;
  return count;
}

bool
gml_join_bounds (const struct gml_sim *sim, struct gml_state *into, const struct gml_state *from,
		 const struct gml_merged *made, uint32_t nmade, bool widen)
{
  struct gml_bound news[MAX_NEW];
  uint32_t n = 0;
  bool gone;
  if (!into->bounds.n && !from->bounds.n)
    return false;
  for (uint32_t k = 0; k < nmade && n < MAX_NEW; k++)
    if (made[k].sym != made[k].a)
      n = renamed (sim, into, from, &made[k], news, n);
  gone = keep (sim, into, from, made, nmade, widen);
  for (uint32_t k = 0; k < n; k++)
    if (count_made (made, nmade, &news[k]) == 1) /* else the other is another value now */
      gml_state_add_bound (into, news[k].a, news[k].b, news[k].c);
  return gone;
}

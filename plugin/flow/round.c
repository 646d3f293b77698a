/* The next round of a loop: values that changed get the names of the loop's head.
   SPDX-License-Identifier: GPL-3.0-or-later

   Without this each round would name its values after the round before, and no
   two rounds would be alike.  */

#include "plugin/flow/sim.h"

/* What was known of a symbol, while its name changes.  */
struct known
{
  struct gml_ival iv;
  bool nonzero;
  uint8_t flags;
  const struct gml_trail *source;
  struct gml_resource res;	/* sym 0: none */
};

static struct known
know (struct gml_sim *sim, struct gml_state *s, uint32_t sym)
{
  struct known k = { .iv = gml_eval (sim, s, sym), .nonzero = gml_eval_nonzero (sim, s, sym) };
  const struct gml_fact *f = gml_state_fact (s, sym);
  const struct gml_trail *taint = gml_eval_taint (sim, s, sym);
  struct gml_resource *r = gml_state_resource (s, sym);
  if (f)
    {
      k.flags = f->flags & (GML_FACT_TESTED | GML_FACT_FAILS | GML_FACT_GUESS);
      k.source = f->source;
    }
  if (taint)
    {
      k.flags |= GML_FACT_TAINT;
      k.source = taint;
    }
  if (r)
    {
      k.res = *r;
      gml_state_drop_resource (s, (uint32_t) (r - s->res.v));
    }
  return k;
}

static void
tell_known (struct gml_sim *sim, struct gml_state *s, uint32_t sym, const struct known *k)
{
  struct gml_fact *f = gml_state_fact_make (s, sym, gml_ival_all ());
  f->iv = gml_ival_meet (gml_ival_of_type (gml_sim_type_of (sim, sym)), k->iv);
  if (gml_ival_empty (f->iv))
    f->iv = gml_ival_all ();
  f->flags = (uint8_t) (k->flags | (k->nonzero ? GML_FACT_NONZERO : 0));
  f->source = k->source;
  if (k->res.sym)
    {
      struct gml_resource r = k->res;
      r.sym = sym;
      gml_state_add_resource (s, r);
    }
}

enum { MAX_PHIS = 64, DEEP = 3, DEEP_CELL = 8 };

/* Memory cells that hold what was reached step by step (p = p->next).  */
static void
rename_cells (struct gml_sim *sim, struct gml_state *s, gml_id block)
{
  for (uint32_t k = 0; k < s->mem.n; k++)
    {
      uint32_t cell = s->mem.v[k].key, sym = s->mem.v[k].sym, now;
      const struct gml_sym *y = gml_sym (sim->tab, sym);
      struct known known;
      if (y->kind == GML_SY_INT || y->depth < DEEP || gml_cell (sim->tab, cell)->depth >= DEEP_CELL)
	continue;
      now = gml_sym_make (sim->tab, GML_SY_FRESH, GML_FR_JOIN, y->type, block, cell);
      if (now == sym)
	continue;
      known = know (sim, s, sym);
      s->mem.v[k].sym = sim->top;
      gml_sim_rebind (sim, s, now);
      gml_state_set_mem (s, cell, now);
      tell_known (sim, s, now, &known);
    }
}

void
gml_next_round (struct gml_sim *sim, struct gml_state *s, gml_id block, uint32_t first)
{
  struct known known[MAX_PHIS];
  uint32_t now[MAX_PHIS], n = s->env.n - first;
  if (n > MAX_PHIS)
    n = MAX_PHIS;
  for (uint32_t k = 0; k < n; k++)
    {
      struct gml_bind *b = &s->env.v[first + k];
      const struct gml_value *v = &sim->fn->values[b->key];
      now[k] = 0;
      if (sim->env[b->key] == b->sym)	/* this round did not change it */
	continue;
      now[k] = gml_sym_make (sim->tab, GML_SY_FRESH, GML_FR_PHI, v->type, block, b->key);
      known[k] = know (sim, s, b->sym);
    }
  for (uint32_t k = 0; k < n; k++)
    if (now[k])
      {
	s->env.v[first + k].sym = sim->top;
	gml_sim_rebind (sim, s, now[k]);
      }
  for (uint32_t k = 0; k < n; k++)
    if (now[k])
      {
	s->env.v[first + k].sym = now[k];
	tell_known (sim, s, now[k], &known[k]);
      }
  rename_cells (sim, s, block);
}

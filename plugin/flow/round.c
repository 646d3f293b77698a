/* The next round of a loop: values that changed get the names of the loop's head.
   SPDX-License-Identifier: GPL-3.0-or-later

   Without this each round would name its values after the round before, and no
   two rounds would be alike.  */

#include "plugin/flow/slots.h"

/* What was known of a symbol, while its name changes.  */
struct known
{
  struct gml_ival iv;
  bool nonzero;
  uint8_t flags;
  const struct gml_trail *source;
  struct gml_resource res; /* sym 0: none */
};

static struct known
know (struct gml_sim *sim, struct gml_state *s, uint32_t sym)
{
  struct known k = { .iv = gml_eval (sim, s, sym), .nonzero = gml_eval_nonzero (sim, s, sym) };
  const struct gml_fact *f = gml_state_fact (s, sym);
  const struct gml_trail *taint = gml_eval_lasting_taint (sim, s, sym);
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
    k.res = *r;
  return k;
}

/* The cell that lies in the object of NOW as CELL lies in that of OLD.  */
static uint32_t
moved_cell (struct gml_sim *sim, uint32_t cell, uint32_t now)
{
  struct gml_cell c = *gml_cell (sim->tab, cell);
  if (c.kind == GML_CELL_DEREF)
    return gml_cell_deref (sim->tab, c.type, now);
  return gml_cell_make (sim->tab, c.kind, c.type, moved_cell (sim, c.parent, now), c.ref);
}

/* The resource OLD is called NOW: what holds it still does, and it still holds
   what it held.  */
static void
move_resource (struct gml_sim *sim, struct gml_state *s, uint32_t old, uint32_t now)
{
  struct gml_bind held[32];
  uint32_t n = 0;
  bool linked = false;
  for (uint32_t k = 0; k < s->env.n; k++)
    if (s->env.v[k].sym == old)
      s->env.v[k].sym = now;
  for (uint32_t k = 0; k < s->mem.n;)
    {
      const struct gml_cell *root = gml_cell (sim->tab, gml_cell (sim->tab, s->mem.v[k].key)->root);
      if (s->mem.v[k].sym == old)
	s->mem.v[k].sym = now;
      linked |= gml_sim_links_to (sim, &s->mem.v[k], old);
      if (root->kind != GML_CELL_DEREF || root->ref != old)
	{
	  k++;
	  continue;
	}
      if (n < 32)
	held[n++] = s->mem.v[k];
      else
	gml_sim_escape (sim, s, s->mem.v[k].sym);
      gml_state_drop_mem (s, k);
    }
  for (uint32_t k = 0; k < n; k++)
    gml_state_set_mem (s, moved_cell (sim, held[k].key, now), held[k].sym);
  for (uint32_t k = 0; k < s->open.n; k++)
    {
      uint32_t cell = s->open.v[k];
      const struct gml_cell *root = gml_cell (sim->tab, cell);
      if (root->kind != GML_CELL_DEREF || root->ref != old)
	continue;
      gml_state_drop_open (s, cell);
      gml_state_add_open (s, gml_cell_deref (sim->tab, 0, now));
      break; /* a pointer has one cell that it points to */
    }
  if (linked) /* what points to a part of it keeps the old name */
    gml_sim_escape (sim, s, now);
}

static void
tell_known (struct gml_sim *sim, struct gml_state *s, uint32_t sym, const struct known *k)
{
  struct gml_fact *f = gml_state_fact_make (s, sym, gml_ival_all ());
  struct gml_resource *still = k->res.sym ? gml_state_resource (s, k->res.sym) : NULL;
  f->iv = gml_ival_meet (gml_ival_of_type (gml_sim_type_of (sim, sym)), k->iv);
  if (gml_ival_empty (f->iv))
    f->iv = gml_ival_all ();
  f->flags = (uint8_t) (k->flags | (k->nonzero ? GML_FACT_NONZERO : 0));
  f->source = k->source;
  if (k->res.sym)
    {
      struct gml_resource r = k->res;
      if (still) /* it may have been handed on meanwhile */
	{
	  r = *still;
	  gml_state_drop_resource (s, (uint32_t) (still - s->res.v));
	}
      r.sym = sym;
      gml_state_add_resource (s, r);
      move_resource (sim, s, k->res.sym, sym);
    }
}

enum
{
  MAX_PHIS = 64,
  DEEP = 3,
  DEEP_CELL = 8
};

/* Whether CELL holds SYM, which was there when the function began, and is no more than one
   step away from its arguments: that name is the same in all rounds.  */
static bool
is_first_content (const struct gml_sim *sim, uint32_t cell, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (sim->tab, sym);
  const struct gml_cell *root = gml_cell (sim->tab, gml_cell (sim->tab, cell)->root);
  return y->kind == GML_SY_INIT && y->a == cell
	 && (root->kind != GML_CELL_DEREF || gml_sym (sim->tab, root->ref)->kind == GML_SY_PARAM);
}

/* SYM, which gets a name of its own, may point into one of our blocks: that is not lost
   from sight then, but no longer ours to follow.  */
static void
keep_base (struct gml_sim *sim, struct gml_state *s, uint32_t sym)
{
  struct gml_resource *r;
  if (s->res.n == 0 || gml_sim_type_of (sim, sym)->kind != GML_T_PTR)
    return;
  r = gml_find_resource (sim, s, gml_base_of_sym (sim, sym));
  if (r)
    gml_sim_escape (sim, s, r->sym);
}

/* Memory cells that hold what was reached step by step (p = p->next).  */
static void
rename_cells (struct gml_sim *sim, struct gml_state *s, gml_id block)
{
  for (uint32_t k = 0; k < s->mem.n; k++)
    {
      uint32_t cell = s->mem.v[k].key, sym = s->mem.v[k].sym, now;
      const struct gml_sym *y = gml_sym (sim->tab, sym);
      struct known known;
      if (y->kind == GML_SY_INT || y->depth < DEEP || gml_cell (sim->tab, cell)->depth >= DEEP_CELL
	  || is_first_content (sim, cell, sym))
	continue;
      now = gml_sym_make (sim->tab, GML_SY_FRESH, GML_FR_JOIN, y->type, block, cell);
      if (now == sym)
	continue;
      known = know (sim, s, sym);
      if (!known.res.sym)
	keep_base (sim, s, sym);
      gml_note_origin (sim, now, sym);
      s->mem.v[k].sym = sim->top;
      gml_sim_rebind (sim, s, now);
      gml_state_set_mem (s, cell, now);
      tell_known (sim, s, now, &known);
    }
}

/* Which of the phis before K, of those that get new names, has the resource SYM; or K.  */
static uint32_t
first_holder (const struct gml_state *s, uint32_t first, const uint32_t *now, uint32_t k)
{
  for (uint32_t i = 0; i < k; i++)
    if (now[i] && s->env.v[first + i].sym == s->env.v[first + k].sym)
      return i;
  return k;
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
      uint32_t holder;
      now[k] = 0;
      if (sim->env[b->key] == b->sym) /* this round did not change it */
	continue;
      known[k] = know (sim, s, b->sym);
      if (!known[k].res.sym)
	keep_base (sim, s, b->sym);
      holder = known[k].res.sym ? first_holder (s, first, now, k) : k;
      if (holder < k) /* one resource has one name */
	known[k].res.sym = 0;
      now[k] = holder < k
		 ? now[holder]
		 : gml_sym_make (sim->tab, GML_SY_FRESH, GML_FR_PHI, v->type, block, b->key);
      gml_note_origin (sim, now[k], b->sym);
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

/* Merging states.
   SPDX-License-Identifier: GPL-3.0-or-later

   States that agree on their resources are merged (property simulation: Das,
   Lerner, Seigle, "ESP", PLDI 2002).  Where they differ in a value, a fresh
   symbol stands for either, with the hull of what was known of both.  */

#include "plugin/flow/join.h"
#include "plugin/flow/inbox.h"
#include "plugin/flow/slots.h"
#include "plugin/flow/written.h"

#include <stdlib.h>

#include "plugin/ir/arena.h"

/* What the object holds that SYM points to: SYM is another object now.  */
static void
drop_named_through (struct gml_join *j, struct gml_state *s, uint32_t sym)
{
  for (uint32_t k = 0; k < s->res.n;)
    if (s->res.v[k].sym != sym && gml_sym_depends (j->sim->tab, s->res.v[k].sym, sym))
      gml_state_drop_resource (s, k);
    else
      k++;
}

/* Whether SYM is what this join calls the values of KEY that differ.  */
static bool
is_named (const struct gml_join *j, uint32_t sym, enum gml_fresh sub, gml_id type, uint32_t key)
{
  const struct gml_sym *y = gml_sym (j->sim->tab, sym);
  return y->kind == GML_SY_FRESH && y->sub == sub && y->a == j->block && y->b == key
	 && y->type == type;
}

/* Whether A, a name that stands for either of several already, stands for B as well
   with nothing that is known of it changed.  */
static bool
covers (const struct gml_join *j, uint32_t a, uint32_t b)
{
  const struct gml_fact *f = gml_state_fact (j->into, a), *g = gml_state_fact (j->from, b);
  return !(g && g->flags & GML_JOIN_LASTING)
	 && gml_ival_within (gml_eval (j->sim, j->from, b), gml_eval (j->sim, j->into, a))
	 && (!f || !(f->flags & GML_FACT_NONZERO) || gml_eval_nonzero (j->sim, j->from, b))
	 && !gml_eval_taint (j->sim, j->from, b);
}

/* B, what FROM knows as A, goes out of reach.  */
static void
leave_behind (struct gml_join *j, uint32_t a, uint32_t b)
{
  drop_named_through (j, j->into, a);
  drop_named_through (j, j->from, a);
  gml_sim_escape (j->sim, j->from, b);
}

/* Whether S says of SYM what goes with the name alone.  */
static bool
is_spoken_of (const struct gml_state *s, uint32_t sym)
{
  for (uint32_t k = 0; k < s->bounds.n; k++)
    if (s->bounds.v[k].a == sym || s->bounds.v[k].b == sym)
      return true;
  for (uint32_t k = 0; k < s->props.n; k++)
    if (s->props.v[k].sym == sym)
      return true;
  return false;
}

/* Whether nothing is known of SYM in S but that it lies in V.  */
static bool
is_unknown (const struct gml_join *j, struct gml_state *s, uint32_t sym, struct gml_ival v)
{
  const struct gml_fact *f = gml_state_fact (s, sym);
  unsigned kind = gml_sym (j->sim->tab, sym)->kind;
  return kind != GML_SY_INT && kind != GML_SY_PARAM
	 && gml_ival_equal (v, gml_ival_of_type (gml_sim_type_of (j->sim, sym)))
	 && !(f && f->flags & (GML_JOIN_LASTING | GML_FACT_NONZERO))
	 && !gml_eval_taint (j->sim, s, sym) && !is_spoken_of (s, sym)
	 && (!s->res.n || !gml_find_resource (j->sim, s, sym));
}

/* Whether S calls anything but CELL by SYM, alone or with others.  */
static bool
is_held_elsewhere (const struct gml_join *j, const struct gml_state *s, uint32_t sym, uint32_t cell)
{
  for (uint32_t k = 0; k < s->env.n; k++)
    if (gml_sym_depends (j->sim->tab, s->env.v[k].sym, sym))
      return true;
  for (uint32_t k = 0; k < s->mem.n; k++)
    if (s->mem.v[k].key != cell && gml_sym_depends (j->sim->tab, s->mem.v[k].sym, sym))
      return true;
  return false;
}

/* Whether that CELL, which held A, may hold anything now is new to those behind.  It is not
   where nobody looked into it, and what its pointer points to has no other name, which callers
   could know; nor where the name A is all that was known of what it held.  What callers call A
   is asked once: a loop that writes there does so in its first round.  */
static bool
is_news (const struct gml_join *j, uint32_t cell, uint32_t a)
{
  struct gml_slot slot;
  const struct gml_cell *root = gml_cell (j->sim->tab, gml_cell (j->sim->tab, cell)->root);
  bool through = root->kind == GML_CELL_DEREF;
  if (j->unasked && through && gml_sym (j->sim->tab, root->ref)->kind == GML_SY_FRESH)
    return false;
  return (!j->widen && (!through || gml_slot_of_sym (j->sim, a, 0, &slot)))
	 || !is_unknown (j, j->into, a, gml_eval (j->sim, j->into, a))
	 || is_held_elsewhere (j, j->into, a, cell);
}

/* One of A, which INTO knows, and B is not known: what is named by SUB and KEY may be
   anything.  */
static uint32_t
anything (struct gml_join *j, enum gml_fresh sub, uint32_t key, uint32_t a, uint32_t b)
{
  uint32_t none
    = sub == GML_FR_JOIN ? gml_written_either (j->sim, key, j->into, a, j->from, b) : j->sim->top;
  j->changed |= a != none && (sub == GML_FR_PHI || is_news (j, key, a));
  gml_sim_escape (j->sim, j->into, a);
  return none;
}

/* The symbol for "A here, B there", named by SUB and KEY.  A resource handle
   that differs is followed no longer.  */
static uint32_t
either (struct gml_join *j, enum gml_fresh sub, gml_id type, uint32_t key, uint32_t a, uint32_t b)
{
  struct gml_sim *sim = j->sim;
  if (a == sim->top || b == sim->top || a == sim->gone || b == sim->gone)
    return anything (j, sub, key, a, b);
  if (is_named (j, a, sub, type, key) && covers (j, a, b))
    {
      GML_PUSH (j->made, ((struct gml_merged){ a, a, b }));
      gml_sym_stamp (sim->tab, a, j->stamp);
      leave_behind (j, a, b);
      return a;
    }
  struct gml_ival va = gml_eval (sim, j->into, a), vb = gml_eval (sim, j->from, b), old = va;
  bool nonzero = gml_eval_nonzero (sim, j->into, a) && gml_eval_nonzero (sim, j->from, b);
  /* A name for it would tell those behind nothing: a load gives it one.  */
  if (sub == GML_FR_JOIN && !nonzero && !is_named (j, a, sub, type, key)
      && is_unknown (j, j->into, a, va) && is_unknown (j, j->from, b, vb))
    {
      gml_sim_escape (sim, j->from, b);
      return anything (j, sub, key, a, b);
    }
  uint32_t sym = gml_sym_make (sim->tab, GML_SY_FRESH, sub, type, j->block, key);
  struct gml_ival iv = gml_ival_join (va, vb);
  GML_PUSH (j->made, ((struct gml_merged){ sym, a, b }));
  if (gml_join_is_of_block (j, sym))
    gml_sym_stamp (sim->tab, sym, j->stamp);
  if (sym == a) /* a later round at a loop's head */
    {
      iv = gml_join_widened (j, sym, old, vb);
      leave_behind (j, sym, b);
    }
  else
    {
      j->changed = true;
      gml_sim_escape (sim, j->from, b);
      gml_sim_escape (sim, j->into, a);
      if (sim->inbox[j->block].loop || sim->inbox[j->block].mixed)
	gml_sim_rebind (sim, j->into, sym);
      else /* nothing that comes here knows the name */
	gml_sym_mark_bound (sim->tab, sym);
    }
  gml_join_known (j, sym, a, b, old, iv, nonzero);
  return sym;
}

static void
join_env (struct gml_join *j)
{
  for (uint32_t k = 0; k < j->into->env.n && k < j->from->env.n; k++)
    {
      gml_id value = j->into->env.v[k].key;
      uint32_t a = j->into->env.v[k].sym, b = j->from->env.v[k].sym, sym;
      if (a == b)
	continue;
      sym = either (j, GML_FR_PHI, j->sim->fn->values[value].type, value, a, b);
      j->into->env.v[k].sym = sym;
    }
}

/* What a cell holds that a state does not mention: what it held at the start.  */
static uint32_t
content (struct gml_join *j, struct gml_state *s, uint32_t cell)
{
  uint32_t sym = gml_state_mem (s, cell);
  return sym ? sym : gml_cell_init (j->sim->tab, cell);
}

/* Whatever FROM mentions from its entry K on INTO does, too, then, with no symbol yet.  */
static void
mention_cells (struct gml_join *j, uint32_t k)
{
  struct gml_state *into = j->into;
  const struct gml_bind *f = j->from->mem.v + k, *end = j->from->mem.v + j->from->mem.n;
  for (; f < end; f++, k++)
    {
      while (k < into->mem.n && into->mem.v[k].key < f->key)
	k++;
      if (k == into->mem.n || into->mem.v[k].key != f->key)
	gml_state_set_mem (into, f->key, 0);
    }
}

/* The first entry that is not the same in A and B, which are sorted.  */
static uint32_t
first_difference (const struct gml_state *a, const struct gml_state *b)
{
  const struct gml_bind *x = a->mem.v, *y = b->mem.v;
  uint32_t k = 0, n = a->mem.n < b->mem.n ? a->mem.n : b->mem.n;
  while (k < n && x[k].key == y[k].key && x[k].sym == y[k].sym)
    k++;
  return k;
}

static void
join_mem (struct gml_join *j)
{
  struct gml_state *into = j->into;
  uint32_t k = first_difference (into, j->from);
  const struct gml_bind *f = j->from->mem.v + k, *end = j->from->mem.v + j->from->mem.n;
  mention_cells (j, k);
  for (; k < into->mem.n; k++)
    {
      uint32_t cell = into->mem.v[k].key, a = into->mem.v[k].sym, b, sym;
      j->unasked = !a;
      if (!a)
	into->mem.v[k].sym = a = gml_cell_init (j->sim->tab, cell);
      while (f < end && f->key < cell)
	f++;
      b = f < end && f->key == cell ? f->sym : 0;
      if (a == b || (a == j->sim->top && !b)) /* it may be anything already */
	continue;
      b = b ? b : content (j, j->from, cell);
      if (a == b)
	continue;
      sym = either (j, GML_FR_JOIN, gml_cell (j->sim->tab, cell)->type, cell, a, b);
      k = gml_state_mem_index (into, cell, k); /* others may be known no longer */
      if (k < into->mem.n && into->mem.v[k].key == cell)
	into->mem.v[k].sym = sym;
      else
	gml_state_set_mem (into, cell, sym);
    }
}

static void
join_props (struct gml_state *a, const struct gml_state *b)
{
  for (uint32_t k = 0; k < b->props.n; k++)
    {
      const struct gml_prop *p = &b->props.v[k];
      if (k < a->props.n && a->props.v[k].sym == p->sym && a->props.v[k].name == p->name)
	continue; /* as is common */
      if (!gml_state_prop (a, p->sym, p->name) && a->props.n < GML_STATE_PROPS)
	GML_PUSH (a->props, *p);
    }
}

static void
join_lists (struct gml_join *j)
{
  struct gml_state *a = j->into;
  const struct gml_state *b = j->from;
  uint32_t n = 0;
  for (uint32_t k = 0; k < b->taint.n; k++)
    gml_state_add_taint (a, b->taint.v[k].cell, b->taint.v[k].source);
  join_props (a, b);
  n = 0;
  for (uint32_t k = 0; k < a->asserted.n; k++)
    for (uint32_t i = 0; i < b->asserted.n; i++)
      if (a->asserted.v[k].cond == b->asserted.v[i].cond
	  && a->asserted.v[k].truth == b->asserted.v[i].truth)
	{
	  a->asserted.v[n++] = a->asserted.v[k];
	  break;
	}
  a->asserted.n = n;
  gml_state_join_open (a, b);
  j->changed |= (a->used & ~b->used) != 0;
  a->used &= b->used;
  a->doubt = a->doubt > b->doubt ? a->doubt : b->doubt;
  if (b->failed < a->failed)
    {
      a->failed = b->failed;
      j->changed = true;
    }
  a->unsure &= b->unsure;
  if (b->lent & ~a->lent || b->written & ~a->written || b->global_write > a->global_write)
    j->changed = true; /* the exits behind are to tell of it */
  a->lent |= b->lent;
  a->written |= b->written;
  a->global_write |= b->global_write;
}

/* What only X released, not Y, and came with an argument: callers are not to take it for
   open.  */
static void
doubt_released (struct gml_join *j, struct gml_state *x, struct gml_state *y)
{
  for (uint32_t k = 0; k < x->res.n; k++)
    {
      const struct gml_resource *r = &x->res.v[k], *o;
      if (r->status != GML_ST_RELEASED || r->flags & GML_RF_OURS)
	continue;
      o = gml_state_resource (y, r->sym);
      if (!o || o->status != r->status)
	gml_sim_escape (j->sim, j->into, r->sym);
    }
}

/* Where the states do not agree (too many of them met) the difference is let go.  */
static void
join_resources (struct gml_join *j)
{
  struct gml_state *a = j->into;
  doubt_released (j, a, j->from);
  doubt_released (j, j->from, a);
  for (uint32_t k = 0; k < a->res.n;)
    {
      struct gml_resource *r = &a->res.v[k];
      struct gml_resource *o = gml_state_resource (j->from, r->sym);
      uint8_t phase;
      if (!o || o->status != r->status)
	{
	  gml_state_drop_resource (a, k);
	  j->changed = true;
	  continue;
	}
      if ((r->flags | o->flags) & GML_RF_ESCAPED)
	r->flags |= GML_RF_ESCAPED;
      r->flags |= o->flags & GML_RF_TESTED;
      phase = r->phase && o->phase ? r->phase | o->phase : 0;
      j->changed |= phase != r->phase;
      r->phase = phase;
      r->meant |= o->meant;
      if (gml_api_kind_is (j->sim->api, r->kind, o->kind))
	r->kind = o->kind;
      k++;
    }
}

bool
gml_join (struct gml_sim *sim, struct gml_state *into, struct gml_state *from, gml_id block,
	  unsigned widen)
{
  struct gml_join j = { .sim = sim, .into = into, .from = from, .block = block, .widen = widen };
  j.stamp = ++sim->stamps;
  gml_id at = sim->block;
  sim->block = block; /* where rebinding looks for live values */
  join_env (&j);
  join_mem (&j);
  if (gml_join_bounds (sim, into, from, j.made.v, j.made.n, widen != 0))
    j.changed = true;
  gml_join_facts (&j);
  join_lists (&j);
  join_resources (&j);
  sim->block = at;
  free (j.made.v);
  return j.changed;
}

/* What a function wrote into its caller's memory.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/written.h"

#include "plugin/flow/formula.h"
#include "plugin/flow/slots.h"

enum
{
  MAX_CELLS = 6, /* of one argument's; more are said to be all of it */
  FLAGS = 255,   /* greater numbers are rather sizes than what tells states apart */
  MAX_STEPS = 3, /* of one number stored */
  MAX_EXACT = 14 /* of all; the rest is for what can be said only as a whole */
};

bool
gml_is_stored (struct gml_sim *sim, const struct gml_bind *m, uint32_t result,
	       struct gml_slot *from, struct gml_slot *to)
{
  uint32_t sym = gml_sym_strip (sim->tab, m->sym);
  const struct gml_sym *y = gml_sym (sim->tab, sym);
  if (y->kind == GML_SY_ADDR) /* of what came with an argument */
    y = gml_sym (sim->tab,
		 gml_cell (sim->tab, gml_cell (sim->tab, y->a)->root)->kind == GML_CELL_DEREF ? sym
											      : 0);
  if ((y->kind != GML_SY_PARAM && y->kind != GML_SY_INIT && y->kind != GML_SY_ADDR)
      || (y->kind == GML_SY_INIT && y->a == m->key))
    return false;
  return gml_slot_of_cell (sim, m->key, result, to) && gml_slot_of_sym (sim, sym, 0, from);
}

static struct gml_effect *
add (struct gml_effect *out, unsigned *n, enum gml_effect_kind kind)
{
  struct gml_effect *e = &out[(*n)++];
  *e = (struct gml_effect){ .kind = (uint8_t) kind };
  e->a.base = e->b.base = e->c.base = GML_SLOT_NONE;
  return e;
}

bool
gml_is_written (const struct gml_sim *sim, const struct gml_state *s, const struct gml_bind *m)
{
  const struct gml_sym *y = gml_sym (sim->tab, m->sym);
  if (m->sym == sim->top || (y->kind == GML_SY_INIT && y->a == m->key)
      || (y->kind == GML_SY_FRESH && y->sub == GML_FR_CLOBBER && y->b == m->key))
    return false;
  for (uint32_t k = 0; k < s->res.n; k++) /* acquired there */
    if (s->res.v[k].sym == m->sym && s->res.v[k].status == GML_ST_OPEN
	&& (s->res.v[k].flags & (GML_RF_OURS | GML_RF_ESCAPED)) == GML_RF_OURS)
      return false;
  return true;
}

uint32_t
gml_written_either (struct gml_sim *sim, uint32_t cell, const struct gml_state *s, uint32_t a,
		    const struct gml_state *t, uint32_t b)
{
  struct gml_bind here = { .key = cell, .sym = a }, there = { .key = cell, .sym = b };
  return gml_sim_param_of (sim, cell) >= 0
	     && (gml_is_written (sim, s, &here) || gml_is_written (sim, t, &there))
	   ? sim->gone
	   : sim->top;
}

/* Whether what the caller gets holds something that was opened here: flags beside it may say
   so.  */
static bool
gives_something (const struct gml_state *s)
{
  for (uint32_t k = 0; k < s->res.n; k++)
    if (s->res.v[k].status == GML_ST_OPEN
	&& (s->res.v[k].flags & (GML_RF_OURS | GML_RF_ESCAPED)) == GML_RF_OURS)
      return true;
  return false;
}

/* Null and -1 mean that there is nothing: callers know that from then on.  So they do all
   numbers that a constructor begins with.  */
static bool
is_told (const struct gml_sim *sim, const struct gml_slot *slot, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (sim->tab, sym);
  const struct gml_type *t = &sim->unit->types[y->type];
  if (sim->fn->flags & GML_FF_CTOR && slot->base == 0)
    return y->kind == GML_SY_INT && y->num == (int64_t) y->num;
  return y->kind == GML_SY_INT
	 && (t->kind == GML_T_PTR ? y->num == 0
				  : t->kind == GML_T_INT && t->is_signed && y->num == -1);
}

/* Whether SYM has one value, which may be a flag beside what was opened.  */
static bool
is_flag (const struct gml_sim *sim, const struct gml_state *s, uint32_t sym)
{
  const struct gml_type *t = gml_sim_type_of (sim, sym);
  struct gml_ival v;
  if ((t->kind != GML_T_BOOL && t->kind != GML_T_INT) || !gives_something (s))
    return false;
  v = gml_eval (sim, s, sym);
  return gml_ival_const (v) && v.lo >= 0 && v.lo <= FLAGS;
}

/* What lay in SLOT, and now is SYM, is gone.  */
static void
overwritten (const struct gml_sim *sim, const struct gml_state *s, struct gml_effect *e,
	     const struct gml_slot *slot, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (sim->tab, sym);
  e->b = *slot;
  e->to = sym == sim->gone
	  || (y->kind == GML_SY_FRESH && (y->sub == GML_FR_JOIN || y->sub == GML_FR_PHI));
  if (is_told (sim, slot, sym))
    e->num = (int64_t) y->num;
  else if (is_flag (sim, s, sym))
    {
      e->num = (int64_t) gml_eval (sim, s, sym).lo;
      e->lo = 1; /* to be forgotten if there are too many exits */
    }
  else
    return;
  e->a.base = GML_SLOT_CONST;
}

/* SYM, which now lies in SLOT, as steps in OUT: how many of ROOM.  Larger functions have more
   ways to tell apart than such numbers are worth.  */
static unsigned
formula (struct gml_sim *sim, const struct gml_state *s, uint32_t sym, const struct gml_slot *slot,
	 struct gml_effect *out, unsigned room)
{
  if (!gml_formula_small (sim) || gml_sym (sim->tab, sym)->kind == GML_SY_FRESH)
    return 0;
  return gml_formula_of (sim, s, sym, slot, out, room < MAX_STEPS ? room : MAX_STEPS);
}

/* COPY to all that the arguments in the bits COARSE point to.  */
static void
whole_arguments (const struct gml_sim *sim, uint64_t coarse, struct gml_effect *out, unsigned *n)
{
  for (unsigned p = 0; p < 64 && p < sim->fn->nparams && *n < GML_WRITTEN; p++)
    if (coarse >> p & 1)
      {
	struct gml_effect *e = add (out, n, GML_E_COPY);
	if (sim->readonly >> p & 1) /* what a record's pointers lead to: anything */
	  continue;
	e->b = (struct gml_slot){ .base = (int8_t) p, .nsteps = 1 };
	e->b.steps[0].kind = GML_STEP_DEREF;
	e->from = 1;
      }
}

unsigned
gml_written (struct gml_sim *sim, struct gml_state *s, uint32_t result, struct gml_effect *out)
{
  uint8_t cells[64] = { 0 };
  uint64_t coarse = s->written;
  unsigned n = 0, kept = 0;
  for (uint32_t k = 0; k < s->mem.n; k++)
    {
      const struct gml_bind *m = &s->mem.v[k];
      struct gml_slot from, to;
      unsigned steps = 0;
      int p;
      if (gml_is_stored (sim, m, result, &from, &to) && n < MAX_EXACT)
	{
	  struct gml_effect *e = add (out, &n, GML_E_TRANSFER);
	  e->a = from;
	  e->b = to;
	  continue;
	}
      if (n == MAX_EXACT)
	gml_sim_escape (sim, s, m->sym);
      p = gml_is_written (sim, s, m) ? gml_sim_param_of (sim, m->key) : -1;
      if (p < 0 || coarse >> p & 1)
	continue;
      if (n == MAX_EXACT || cells[p]++ == MAX_CELLS || !gml_slot_of_cell (sim, m->key, 0, &to))
	coarse |= (uint64_t) 1 << p;
      else if (!(steps = formula (sim, s, m->sym, &to, &out[n], MAX_EXACT - n)))
	overwritten (sim, s, add (out, &n, GML_E_COPY), &to, m->sym);
      n += steps;
    }
  for (unsigned k = 0; k < n; k++) /* the whole says it all */
    if (out[k].kind != GML_E_COPY || !(coarse >> out[k].b.base & 1))
      out[kept++] = out[k];
  whole_arguments (sim, coarse, out, &kept);
  return kept;
}

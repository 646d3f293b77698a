/* The ways out of a function: which are alike.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/exits.h"

#include <string.h>

#include "plugin/flow/formula.h"
#include "plugin/flow/slots.h"

struct gml_effect *
gml_exit_add (struct gml_exit *x, enum gml_effect_kind kind)
{
  struct gml_effect *e;
  if (x->neffects == GML_EXIT_EFFECTS)
    {
      x->overflow = true;
      return &x->effects[GML_EXIT_EFFECTS - 1];
    }
  e = &x->effects[x->neffects++];
  memset (e, 0, sizeof *e);
  e->kind = (uint8_t) kind;
  e->a.base = e->b.base = e->c.base = GML_SLOT_NONE;
  return e;
}

bool
gml_exit_same (const struct gml_exit *x, const struct gml_exit *y)
{
  if (x->neffects != y->neffects)
    return false;
  for (unsigned k = 0; k < x->neffects; k++)
    {
      const struct gml_effect *a = &x->effects[k], *b = &y->effects[k];
      if (a->kind != b->kind || a->res != b->res || a->to != b->to || !gml_slot_same (&a->a, &b->a)
	  || !gml_slot_same (&a->b, &b->b) || !gml_slot_same (&a->c, &b->c) || a->role != b->role
	  || a->num != b->num || a->lo != b->lo || a->hi != b->hi || a->from != b->from
	  || (a->kind == GML_E_CONFIGURE && a->name != b->name))
	return false;
    }
  return true;
}

/* Bounds that hold for both exits.  */
static void
merge_bounds (const struct gml_sim *sim, struct gml_exit *x, const struct gml_exit *y)
{
  struct gml_effect more[GML_RESULT_BOUNDS];
  unsigned n = y->nbounds, have;
  memcpy (more, y->bounds, sizeof more);
  n = gml_result_merge_bounds (sim, more, n, x->bounds, x->nbounds, x->result.hi);
  have = x->nbounds
    = gml_result_merge_bounds (sim, x->bounds, x->nbounds, y->bounds, y->nbounds, y->result.hi);
  for (unsigned k = 0; k < n && x->nbounds < GML_RESULT_BOUNDS; k++)
    {
      bool told = false;
      for (unsigned i = 0; i < have; i++)
	told |= x->bounds[i].b.base == more[k].b.base;
      if (!told)
	x->bounds[x->nbounds++] = more[k];
    }
}

void
gml_exit_merge (const struct gml_sim *sim, struct gml_exit *x, const struct gml_exit *y)
{
  unsigned n = 0;
  merge_bounds (sim, x, y);
  x->result = gml_ival_join (x->result, y->result);
  for (unsigned k = 0; k < x->ngivens; k++)
    for (unsigned i = 0; i < y->ngivens; i++)
      if (gml_slot_same (&x->givens[k].slot, &y->givens[i].slot))
	{
	  struct gml_given g = x->givens[k];
	  if (y->givens[i].lo < g.lo)
	    g.lo = y->givens[i].lo;
	  if (y->givens[i].hi > g.hi)
	    g.hi = y->givens[i].hi;
	  x->givens[n++] = g;
	  break;
	}
  x->ngivens = n;
}

/* Whether X knows something of an argument of which Y knows less.  */
static bool
knows_more (const struct gml_exit *x, const struct gml_exit *y)
{
  for (unsigned k = 0; k < x->ngivens; k++)
    {
      const struct gml_given *g = &x->givens[k];
      bool told = false;
      for (unsigned i = 0; i < y->ngivens; i++)
	told |= gml_slot_same (&g->slot, &y->givens[i].slot) && y->givens[i].lo >= g->lo
		&& y->givens[i].hi <= g->hi;
      if (!told)
	return true;
    }
  return false;
}

bool
gml_exit_differ (const struct gml_exit *x, const struct gml_exit *y)
{
  if (!gml_ival_empty (gml_ival_meet (x->result, y->result)))
    return false;
  for (unsigned k = 0; k < x->ngivens; k++)
    for (unsigned i = 0; i < y->ngivens; i++)
      if (gml_slot_same (&x->givens[k].slot, &y->givens[i].slot)
	  && (x->givens[k].hi < y->givens[i].lo || y->givens[i].hi < x->givens[k].lo))
	return true;
  return gml_ival_const (x->result) && gml_ival_const (y->result)
	 && (knows_more (x, y) || knows_more (y, x));
}

/* Whether a caller that sees X may be looking at Y instead, when it is ABOUT that slot.  */
static bool
look_alike (const struct gml_exit *x, const struct gml_exit *y, const struct gml_slot *about)
{
  if (gml_ival_empty (gml_ival_meet (x->result, y->result)))
    return false;
  for (unsigned k = 0; k < x->ngivens; k++)
    for (unsigned i = 0; i < y->ngivens; i++)
      if ((x->givens[k].slot.base != GML_SLOT_GLOBAL /* it may have changed since */
	   || gml_slot_same (&x->givens[k].slot, about))
	  && gml_slot_same (&x->givens[k].slot, &y->givens[i].slot)
	  && (x->givens[k].hi < y->givens[i].lo || y->givens[i].hi < x->givens[k].lo))
	return false;
  return true;
}

static bool
releases (const struct gml_exit *x, const struct gml_slot *slot)
{
  for (unsigned k = 0; k < x->neffects; k++)
    if (x->effects[k].kind == GML_E_RELEASE && gml_slot_same (&x->effects[k].a, slot))
      return true;
  return false;
}

/* What lies at SLOT is not known to be open after Y either.  */
static void
escapes (struct gml_exit *y, const struct gml_slot *slot)
{
  for (unsigned k = 0; k < y->neffects; k++)
    if (y->effects[k].kind == GML_E_ESCAPE && gml_slot_same (&y->effects[k].a, slot))
      return;
  gml_exit_add (y, GML_E_ESCAPE)->a = *slot;
}

void
gml_exits_doubt (struct gml_sim *sim)
{
  for (struct gml_exit *x = sim->exits; x; x = x->next)
    for (unsigned k = 0; k < x->neffects; k++)
      if (x->effects[k].kind == GML_E_RELEASE)
	for (struct gml_exit *y = sim->exits; y; y = y->next)
	  if (y != x && look_alike (x, y, &x->effects[k].a) && !releases (y, &x->effects[k].a))
	    {
	      x->effects[k].role = 1;
	      escapes (y, &x->effects[k].a);
	    }
}

/* ---- What lies in records --------------------------------------------------------------- */

static bool
is_in_record (const struct gml_effect *e)
{
  return e->a.base == GML_SLOT_RESULT && e->a.nsteps && e->a.steps[0].kind == GML_STEP_FIELD;
}

static bool
acquires_in_record (const struct gml_exit *x)
{
  for (unsigned k = 0; k < x->neffects; k++)
    if (x->effects[k].kind == GML_E_ACQUIRE && is_in_record (&x->effects[k]))
      return true;
  return false;
}

static void
forget_numbers (struct gml_exit *x)
{
  unsigned n = 0;
  for (unsigned k = 0; k < x->neffects; k++)
    if (x->effects[k].kind != GML_E_RANGE || !is_in_record (&x->effects[k]))
      x->effects[n++] = x->effects[k];
  x->neffects = n;
}

/* Exits that came to be the same are one.  */
static void
merge_same (struct gml_sim *sim)
{
  for (struct gml_exit *x = sim->exits; x; x = x->next)
    for (struct gml_exit **at = &x->next; *at;)
      if (gml_exit_same (x, *at) && !gml_exit_differ (x, *at))
	{
	  gml_exit_merge (sim, x, *at);
	  *at = (*at)->next;
	  sim->nexits--;
	}
      else
	at = &(*at)->next;
}

static void
forget_extents (struct gml_exit *x)
{
  unsigned n = 0;
  for (unsigned k = 0; k < x->neffects; k++)
    if (x->effects[k].kind != GML_E_CONFIGURE)
      x->effects[n++] = x->effects[k];
  x->neffects = n;
}

/* Numbers beside what was opened, or of bytes, make too many exits: callers do without.  */
static void
forget_flags (struct gml_sim *sim)
{
  for (struct gml_exit *x = sim->exits; x; x = x->next)
    forget_extents (x);
  for (struct gml_exit *x = sim->exits; x; x = x->next)
    for (unsigned k = 0; k < x->neffects; k++)
      if (x->effects[k].kind == GML_E_COPY && x->effects[k].a.base == GML_SLOT_CONST
	  && x->effects[k].lo == 1 && !x->effects[k].role)
	{
	  x->effects[k].a.base = GML_SLOT_NONE;
	  x->effects[k].num = x->effects[k].lo = 0;
	}
  merge_same (sim);
}

/* What is stored, told as numbers: not worth it where there is more than one way out.  */
static void
forget_formulas (struct gml_sim *sim)
{
  if (!gml_formula_small (sim))
    return;
  for (struct gml_exit *x = sim->exits; x; x = x->next)
    gml_formula_forget (x);
  merge_same (sim);
}

void
gml_exits_forget_numbers (struct gml_sim *sim)
{
  bool any = false;
  if (sim->nexits <= 1)
    return;
  forget_formulas (sim);
  if (sim->nexits > GML_EXITS_MAX)
    forget_flags (sim);
  if (sim->unit->types[sim->fn->type].kind != GML_T_RECORD)
    return;
  for (const struct gml_exit *x = sim->exits; x && !any; x = x->next)
    any = acquires_in_record (x);
  if (any && sim->nexits <= GML_EXITS_MAX)
    return;
  for (struct gml_exit *x = sim->exits; x; x = x->next)
    if (!acquires_in_record (x))
      forget_numbers (x);
  merge_same (sim);
}

/* What a function does with its arguments on every path that returns.
   SPDX-License-Identifier: GPL-3.0-or-later

   A parameter, or what lies in memory that one leads to, that is used whatever path is
   taken must be alive when the function is called; if it is tested on all, the caller
   need not.  Where some path does without, nothing is said.  */

#include "plugin/flow/slots.h"
#include "plugin/ir/arena.h"

/* The bit that stands for SYM, a new one if need be; 0 if there are too many.  */
static uint32_t
bit_of (struct gml_sim *sim, uint32_t sym)
{
  for (unsigned k = 0; k < sim->nuses; k++)
    if (sim->uses[k].sym == sym)
      return 1u << k;
  if (sim->nuses == GML_SIM_USES)
    return 0;
  sim->uses[sim->nuses] = (struct gml_use){ .sym = sym, .res = GML_USE_NEW };
  return 1u << sim->nuses++;
}

void
gml_use_note (struct gml_sim *sim, struct gml_state *s, uint32_t sym, uint16_t res)
{
  const struct gml_sym *y = gml_sym (sim->tab, sym);
  const struct gml_fact *f;
  uint32_t bit;
  while (y->kind == GML_SY_CAST)
    {
      sym = y->a;
      y = gml_sym (sim->tab, sym);
    }
  if (y->kind != GML_SY_PARAM && y->kind != GML_SY_INIT)
    return;
  bit = bit_of (sim, sym);
  s->used |= bit;
  if (!bit)
    return;
  struct gml_use *use = &sim->uses[__builtin_ctz (bit)];
  f = gml_state_fact (s, sym);
  if (f && f->flags & GML_FACT_TESTED) /* it takes what has not been tested, too */
    res = 0;
  use->res = use->res == GML_USE_NEW || use->res == res ? res : 0;
}

/* The bits of what is known to have been tested.  */
static uint32_t
tested (struct gml_sim *sim, const struct gml_state *s)
{
  uint32_t bits = 0;
  for (uint32_t k = 0; k < s->facts.n; k++)
    {
      const struct gml_fact *f = &s->facts.v[k];
      const struct gml_sym *y = gml_sym (sim->tab, f->sym);
      if (f->flags & GML_FACT_TESTED && (y->kind == GML_SY_PARAM || y->kind == GML_SY_INIT))
	bits |= bit_of (sim, f->sym);
    }
  return bits;
}

void
gml_use_exit (struct gml_sim *sim, const struct gml_state *s)
{
  uint32_t t = tested (sim, s);
  sim->used_always = sim->exits ? sim->used_always & s->used : s->used;
  sim->tested_always = sim->exits ? sim->tested_always & t : t;
}

/* Whether some path gives back what SLOT holds: then that is what is told.  */
static bool
is_released (const struct gml_row *rows, unsigned n, const struct gml_slot *slot)
{
  for (unsigned r = 0; r < n; r++)
    for (unsigned k = 0; k < rows[r].neffects; k++)
      if (rows[r].effects[k].kind == GML_E_RELEASE && gml_slot_same (&rows[r].effects[k].a, slot))
	return true;
  return false;
}

unsigned
gml_use_effects (struct gml_sim *sim, const struct gml_row *rows, unsigned nrows,
		 struct gml_effect *out)
{
  unsigned n = 0;
  for (unsigned k = 0; k < sim->nuses; k++)
    {
      struct gml_effect e = { .kind = GML_E_USE, .res = sim->uses[k].res };
      e.b.base = e.c.base = GML_SLOT_NONE;
      if (!gml_slot_of_sym (sim, sim->uses[k].sym, 0, &e.a) || e.a.base < 0)
	continue;
      if (sim->used_always >> k & 1 && !is_released (rows, nrows, &e.a))
	out[n++] = e;
      e.kind = GML_E_TEST;
      e.res = 0;
      if (sim->tested_always >> k & 1)
	out[n++] = e;
    }
  return n;
}

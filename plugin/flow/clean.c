/* States put in order: what no one can ask for any more is forgotten, and values are
   carried over the edges between blocks.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/sim.h"

#include <stdlib.h>

static void
mark_sym (struct gml_sim *sim, uint8_t *bits, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (sim->tab, sym);
  uint32_t cell = 0;
  if (bits[sym])
    return;
  bits[sym] = 1;
  switch (y->kind)
    {
    case GML_SY_BIN:
      mark_sym (sim, bits, y->b);
      /* fall through */
    case GML_SY_UN:
    case GML_SY_CAST:
      mark_sym (sim, bits, y->a);
      break;
    case GML_SY_INIT:
    case GML_SY_ADDR:
      cell = y->a;
      break;
    default:
      break;
    }
  for (; cell; cell = gml_cell (sim->tab, cell)->parent)
    {
      const struct gml_cell *c = gml_cell (sim->tab, cell);
      if ((c->kind == GML_CELL_DEREF || c->kind == GML_CELL_ELEM || c->kind == GML_CELL_BYTES)
	  && c->ref)
	mark_sym (sim, bits, c->ref);
    }
}

/* A fact about an expression matters as long as its parts can be met again.  */
static bool
parts_marked (struct gml_sim *sim, const uint8_t *bits, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (sim->tab, sym);
  switch (y->kind)
    {
    case GML_SY_INT:
      return true;
    case GML_SY_BIN:
      return parts_marked (sim, bits, y->a) && parts_marked (sim, bits, y->b);
    case GML_SY_UN:
    case GML_SY_CAST:
      return parts_marked (sim, bits, y->a);
    case GML_SY_PARAM:
      return true;
    default:
      return bits[sym];
    }
}

enum
{
  MAX_FACTS = 400,
  MAX_MEM = 600
};

void
gml_state_clean (struct gml_sim *sim, struct gml_state *s)
{
  uint8_t *bits;
  uint32_t n = 0;
  if (s->facts.n <= s->facts_mark)
    return;
  bits = calloc (gml_symtab_count (sim->tab), 1);
  if (!bits)
    return;
  for (uint32_t k = 0; k < s->env.n; k++)
    mark_sym (sim, bits, s->env.v[k].sym);
  for (uint32_t k = 0; k < s->mem.n; k++)
    {
      mark_sym (sim, bits, s->mem.v[k].sym);
      for (uint32_t c = s->mem.v[k].key; c; c = gml_cell (sim->tab, c)->parent)
	if (gml_cell (sim->tab, c)->kind == GML_CELL_DEREF)
	  mark_sym (sim, bits, gml_cell (sim->tab, c)->ref);
    }
  for (uint32_t k = 0; k < s->res.n; k++)
    mark_sym (sim, bits, s->res.v[k].sym);
  for (unsigned k = 0; k < sim->ntwins; k++) /* their answer will be asked for again */
    mark_sym (sim, bits, sim->twins[k].sym);
  for (uint32_t k = 0; k < s->facts.n; k++)
    if (parts_marked (sim, bits, s->facts.v[k].sym))
      s->facts.v[n++] = s->facts.v[k];
  s->facts.n = n;
  n = 0;
  for (uint32_t k = 0; k < s->bounds.n; k++)
    if (parts_marked (sim, bits, s->bounds.v[k].a) && parts_marked (sim, bits, s->bounds.v[k].b))
      s->bounds.v[n++] = s->bounds.v[k];
  s->bounds.n = n;
  free (bits);
  if (s->facts.n > MAX_FACTS)
    s->facts.n = 0; /* knowing less is always right */
  gml_state_facts_changed (s);
  s->facts_mark = s->facts.n * 2 > 48 ? s->facts.n * 2 : 48;
  while (s->mem.n > MAX_MEM)
    {
      gml_sim_escape (sim, s, s->mem.v[s->mem.n - 1].sym);
      gml_sim_note_written (sim, s, s->mem.v[s->mem.n - 1].key);
      s->mem.n--;
    }
}

/* ---- Values between blocks ---------------------------------------------------------------- */

void
gml_env_save (struct gml_sim *sim, struct gml_state *s, gml_id block, uint32_t upto)
{
  uint32_t n;
  const gml_id *live = gml_live_in (sim->live, block, &n);
  const struct gml_block *b = &sim->fn->blocks[block];
  s->env.n = 0;
  for (uint32_t k = 0; k < n; k++)
    GML_PUSH (s->env, ((struct gml_bind){ live[k], sim->env[live[k]] }));
  for (uint32_t k = 0; k < b->nphis; k++)
    {
      gml_id v = sim->fn->phis[b->phis + k].result;
      GML_PUSH (s->env, ((struct gml_bind){ v, sim->env[v] }));
    }
  for (uint32_t k = b->insts; k < upto; k++)
    {
      gml_id v = sim->fn->insts[k].result;
      if (v)
	GML_PUSH (s->env, ((struct gml_bind){ v, sim->env[v] }));
    }
}

void
gml_env_load (struct gml_sim *sim, const struct gml_state *s)
{
  for (uint32_t k = 0; k < s->env.n; k++)
    sim->env[s->env.v[k].key] = s->env.v[k].sym;
}

/* States put in order: what no one can ask for any more is forgotten, and values are
   carried over the edges between blocks.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/sim.h"

#include <stdlib.h>

/* A round of marks: symbols with this stamp may be met again.  */
struct round
{
  struct gml_sim *sim;
  uint32_t stamp;
};

static void
mark_sym (const struct round *r, uint32_t sym)
{
  const struct gml_symtab *t = r->sim->tab;
  const struct gml_sym *y = gml_sym (t, sym);
  uint32_t cell = 0;
  if (y->stamp == r->stamp)
    return;
  gml_sym_stamp (r->sim->tab, sym, r->stamp);
  switch (y->kind)
    {
    case GML_SY_BIN:
      mark_sym (r, y->b);
      /* fall through */
    case GML_SY_UN:
    case GML_SY_CAST:
      mark_sym (r, y->a);
      break;
    case GML_SY_INIT:
    case GML_SY_ADDR:
      cell = y->a;
      break;
    default:
      break;
    }
  for (; cell; cell = gml_cell (t, cell)->parent)
    {
      const struct gml_cell *c = gml_cell (t, cell);
      if ((c->kind == GML_CELL_DEREF || c->kind == GML_CELL_ELEM || c->kind == GML_CELL_BYTES)
	  && c->ref)
	mark_sym (r, c->ref);
    }
}

/* A fact about an expression matters as long as its parts can be met again.  */
static bool
parts_marked (const struct round *r, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (r->sim->tab, sym);
  switch (y->kind)
    {
    case GML_SY_INT:
      return true;
    case GML_SY_BIN:
      return parts_marked (r, y->a) && parts_marked (r, y->b);
    case GML_SY_UN:
    case GML_SY_CAST:
      return parts_marked (r, y->a);
    case GML_SY_PARAM:
      return true;
    default:
      return y->stamp == r->stamp;
    }
}

/* Whether the code behind can come to SYM: it is held by something, or made of what is
   always there.  */
static bool
can_be_met (const struct round *r, uint32_t sym)
{
  const struct gml_symtab *t = r->sim->tab;
  const struct gml_sym *y = gml_sym (t, sym);
  const struct gml_cell *c;
  if (y->stamp == r->stamp)
    return true;
  switch (y->kind)
    {
    case GML_SY_BIN:
      return can_be_met (r, y->a) && can_be_met (r, y->b);
    case GML_SY_UN:
    case GML_SY_CAST:
      return can_be_met (r, y->a);
    case GML_SY_INIT:
    case GML_SY_ADDR:
      c = gml_cell (t, gml_cell (t, y->a)->root);
      return c->kind != GML_CELL_DEREF || can_be_met (r, c->ref);
    case GML_SY_FRESH:
      return y->sub == GML_FR_VALUE;
    default:
      return true;
    }
}

/* The same of what lies in CELL.  */
static bool
can_be_reached (const struct round *r, uint32_t cell)
{
  const struct gml_symtab *t = r->sim->tab;
  const struct gml_cell *root = gml_cell (t, gml_cell (t, cell)->root);
  return root->kind != GML_CELL_DEREF || can_be_met (r, root->ref);
}

/* Whether that M is forgotten, where nothing leads, loses nothing.  */
static bool
says_nothing (struct gml_sim *sim, const struct gml_bind *m)
{
  return m->sym == sim->top
	 || (gml_sym (sim->tab, m->sym)->kind == GML_SY_INT && gml_sim_param_of (sim, m->key) < 0);
}

/* What lies where nothing leads any more: loops make a new pointer in each round.  */
static void
clean_memory (const struct round *r, struct gml_state *s)
{
  struct gml_sim *sim = r->sim;
  uint32_t n = 0;
  bool again = true;
  while (again)
    {
      again = false;
      for (uint32_t k = 0; k < s->mem.n; k++)
	{
	  const struct gml_bind *m = &s->mem.v[k];
	  if (gml_sym (sim->tab, m->sym)->stamp == r->stamp
	      || (says_nothing (sim, m) && !can_be_reached (r, m->key)))
	    continue;
	  mark_sym (r, m->sym);
	  again = true;
	}
    }
  for (uint32_t k = 0; k < s->mem.n; k++)
    if (!says_nothing (sim, &s->mem.v[k]) || can_be_reached (r, s->mem.v[k].key))
      s->mem.v[n++] = s->mem.v[k];
  s->mem.n = n;
  n = 0;
  for (uint32_t k = 0; k < s->open.n; k++)
    if (can_be_reached (r, s->open.v[k]))
      s->open.v[n++] = s->open.v[k];
  s->open.n = n;
  n = 0;
  for (uint32_t k = 0; k < s->taint.n; k++)
    if (can_be_reached (r, s->taint.v[k].cell))
      s->taint.v[n++] = s->taint.v[k];
  s->taint.n = n;
}

/* Bounds of what can be met, and what else they speak of.  */
static void
clean_bounds (const struct round *r, struct gml_state *s)
{
  uint32_t n = 0, kept;
  do /* those kept come first */
    {
      kept = n;
      for (uint32_t k = n; k < s->bounds.n; k++)
	{
	  struct gml_bound b = s->bounds.v[k];
	  if (!parts_marked (r, b.a) && !parts_marked (r, b.b))
	    continue;
	  mark_sym (r, b.a);
	  mark_sym (r, b.b);
	  s->bounds.v[k] = s->bounds.v[n];
	  s->bounds.v[n++] = b;
	}
    }
  while (n > kept);
  s->bounds.n = n;
}

/* Notes about what nobody has any more; one may speak of what another does.  */
static void
clean_notes (const struct round *r, struct gml_state *s)
{
  uint32_t n = 0, kept;
  do /* those kept come first */
    {
      kept = n;
      for (uint32_t k = n; k < s->props.n; k++)
	{
	  struct gml_prop p = s->props.v[k];
	  if (p.note && !can_be_met (r, p.sym))
	    continue;
	  mark_sym (r, p.sym);
	  mark_sym (r, p.value);
	  s->props.v[k] = s->props.v[n];
	  s->props.v[n++] = p;
	}
    }
  while (n > kept);
  s->props.n = n;
}

static void
clean_facts (const struct round *r, struct gml_state *s)
{
  uint32_t n = 0;
  for (uint32_t k = 0; k < s->facts.n; k++)
    if (parts_marked (r, s->facts.v[k].sym))
      s->facts.v[n++] = s->facts.v[k];
  s->facts.n = n;
}

/* What a state may hold, and what is too little to be swept.  */
enum
{
  MAX_FACTS = 400,
  MAX_MEM = 600,
  FEW_FACTS = 12,
  FEW_CELLS = 4
};

void
gml_state_clean (struct gml_sim *sim, struct gml_state *s)
{
  struct round r = { sim, 0 };
  if (s->facts.n <= s->facts_mark && s->mem.n <= s->mem_mark)
    return;
  r.stamp = ++sim->stamps;
  for (uint32_t k = 0; k < s->env.n; k++)
    mark_sym (&r, s->env.v[k].sym);
  for (uint32_t k = 0; k < s->res.n; k++)
    mark_sym (&r, s->res.v[k].sym);
  for (unsigned k = 0; k < sim->ntwins; k++) /* their answer will be asked for again */
    mark_sym (&r, sim->twins[k].sym);
  clean_memory (&r, s);
  for (uint32_t k = 0; k < s->mem.n; k++)
    for (uint32_t c = s->mem.v[k].key; c; c = gml_cell (sim->tab, c)->parent)
      if (gml_cell (sim->tab, c)->kind == GML_CELL_DEREF)
	mark_sym (&r, gml_cell (sim->tab, c)->ref);
  clean_bounds (&r, s);
  clean_notes (&r, s);
  clean_facts (&r, s);
  if (s->facts.n > MAX_FACTS)
    s->facts.n = 0; /* knowing less is always right */
  gml_state_facts_changed (s);
  s->facts_mark = s->facts.n * 3 / 2 > FEW_FACTS ? s->facts.n * 3 / 2 : FEW_FACTS;
  while (s->mem.n > MAX_MEM)
    {
      gml_sim_escape (sim, s, s->mem.v[s->mem.n - 1].sym);
      gml_sim_note_written (sim, s, s->mem.v[s->mem.n - 1].key);
      s->mem.n--;
    }
  s->mem_mark = s->mem.n * 3 / 2 > FEW_CELLS ? s->mem.n * 3 / 2 : FEW_CELLS;
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

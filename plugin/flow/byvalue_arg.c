/* Records that functions are given by value.
   SPDX-License-Identifier: GPL-3.0-or-later

   Such a parameter is a local that the argument is stored into first of all.  If it is only
   read, what lies in it has the names that it came with, and a summary can tell of them:
   `1.fd'.  Else it counts as kept.  */

#include "plugin/flow/byvalue.h"

static gml_id
root_local (const struct gml_function *fn, gml_id place)
{
  const struct gml_place *p = &fn->places[place];
  while (p->kind == GML_P_FIELD || p->kind == GML_P_ELEM || p->kind == GML_P_PART)
    p = &fn->places[p->parent];
  return p->kind == GML_P_LOCAL ? p->ref : 0;
}

/* The local that parameter P is stored into; 0 none.  */
static gml_id
local_of (const struct gml_function *fn, unsigned p)
{
  gml_id local = fn->values[fn->params[p]].var;
  return local && fn->locals[local].is_param ? local : 0;
}

/* Whether I does more with LOCAL than to read it, and to store VALUE there.  */
static bool
changes (const struct gml_function *fn, const struct gml_inst *i, gml_id local, gml_id value)
{
  if (i->op == GML_I_LOAD || i->op == GML_I_CLOBBER || i->op == GML_I_BIRTH)
    return false;
  if (i->op == GML_I_STORE && i->a == value)
    return fn->places[i->place].kind != GML_P_LOCAL || fn->places[i->place].ref != local;
  return (i->place && root_local (fn, i->place) == local)
	 || (i->place2 && root_local (fn, i->place2) == local);
}

/* Whether effect E, of a summary, leaves alone what argument ARG points to: at most it is read,
   as a number or an address that lies there.  */
static bool
reads_at_most (const struct gml_effect *e, int arg)
{
  if (e->b.base == arg)
    return false;
  if (e->a.base != arg)
    return true;
  if (e->kind == GML_E_USE)
    return !e->to;
  return (e->kind == GML_E_COPY || e->kind == GML_E_ALIAS || e->kind == GML_E_TRANSFER)
	 && e->a.nsteps && !e->a.address;
}

/* How often V is an argument of I that the function called only looks at.  */
static unsigned
looks_at (const struct gml_program *prog, const struct gml_function *fn, const struct gml_inst *i,
	  gml_id v)
{
  const struct gml_model *m = NULL;
  unsigned n = 0;
  for (uint32_t k = 0; i->op == GML_I_CALL && i->sub == GML_C_KNOWN && k < i->nargs; k++)
    {
      bool reads = fn->args[i->args + k] == v;
      if (!reads)
	continue;
      m = m ? m : gml_callee_model ((struct gml_program *) prog, i->callee);
      reads = m && m->is_summary;
      for (unsigned e = 0; reads && e < m->neffects; e++)
	reads = reads_at_most (&m->effects[e], (int) k);
      for (unsigned r = 0; reads && r < m->nrows; r++)
	for (unsigned e = 0; reads && e < m->rows[r].neffects; e++)
	  reads = reads_at_most (&m->rows[r].effects[e], (int) k);
      n += reads;
    }
  return n;
}

/* Whether the address V goes nowhere but to functions that look at what lies there.  */
static bool
is_only_looked_at (const struct gml_sim *sim, gml_id v)
{
  const struct gml_function *fn = sim->fn;
  unsigned uses = 0;
  for (gml_id p = 1; p < fn->nplaces; p++)
    if (fn->places[p].kind == GML_P_DEREF && fn->places[p].ref == v)
      return false;
  for (gml_id b = 1; b < fn->nblocks; b++)
    if (fn->blocks[b].value == v)
      return false;
  for (uint32_t k = 0; k < fn->nargs; k++)
    uses += fn->args[k] == v;
  for (gml_id i = 1; i < fn->ninsts; i++)
    {
      if (fn->insts[i].a == v || fn->insts[i].b == v || fn->insts[i].c == v)
	return false;
      uses -= looks_at (sim->prog, fn, &fn->insts[i], v);
    }
  return uses == 0;
}

static bool
is_only_read (const struct gml_sim *sim, gml_id local, gml_id value)
{
  const struct gml_function *fn = sim->fn;
  for (gml_id i = 1; i < fn->ninsts; i++)
    if (changes (fn, &fn->insts[i], local, value))
      return false;
  for (gml_id v = 1; v < fn->nvalues; v++)
    if (fn->values[v].kind == GML_V_ADDR && root_local (fn, fn->values[v].ref) == local
	&& !is_only_looked_at (sim, v))
      return false;
  return true;
}

void
gml_byvalue_enter (struct gml_sim *sim, struct gml_state *s)
{
  const struct gml_function *fn = sim->fn;
  for (unsigned p = 0; p < fn->nparams && p < 64; p++)
    {
      gml_id local;
      if (sim->unit->types[fn->values[fn->params[p]].type].kind != GML_T_RECORD)
	continue;
      local = local_of (fn, p);
      if (local && is_only_read (sim, local, fn->params[p]))
	sim->readonly |= (uint64_t) 1 << p;
      else
	s->lent |= (uint64_t) 1 << p;
    }
}

int
gml_byvalue_param (const struct gml_sim *sim, uint32_t cell)
{
  const struct gml_cell *root = gml_cell (sim->tab, gml_cell (sim->tab, cell)->root);
  if (!sim->readonly || root->kind != GML_CELL_LOCAL || !sim->fn->locals[root->ref].is_param)
    return -1;
  for (unsigned p = 0; p < sim->fn->nparams && p < 64; p++)
    if (sim->readonly >> p & 1 && local_of (sim->fn, p) == root->ref)
      return (int) p;
  return -1;
}

void
gml_byvalue_lend (const struct gml_sim *sim, struct gml_state *s, uint32_t cell)
{
  int p = gml_byvalue_param (sim, cell);
  if (p >= 0)
    s->lent |= (uint64_t) 1 << p;
}

/* ---- The caller ---------------------------------------------------------------------------- */

bool
gml_byvalue_is_passed (const struct gml_sim *sim, gml_id value)
{
  const struct gml_block *b = &sim->fn->blocks[sim->block];
  const struct gml_inst *i = &sim->fn->insts[sim->inst + 1];
  const struct gml_model *m;
  while (i < &sim->fn->insts[b->insts + b->ninsts] && i->op == GML_I_LOAD)
    i++;
  if (i == &sim->fn->insts[b->insts + b->ninsts] || i->op != GML_I_CALL || i->sub != GML_C_KNOWN)
    return false;
  m = gml_callee_model (sim->prog, i->callee);
  for (uint32_t k = 0; m && m->is_summary && k < i->nargs; k++)
    if (sim->fn->args[i->args + k] == value)
      return true;
  return false;
}

uint32_t
gml_byvalue_arg_cell (struct gml_sim *sim, const struct gml_inst *inst, unsigned arg)
{
  const struct gml_value *v = &sim->fn->values[sim->fn->args[inst->args + arg]];
  const struct gml_inst *from = v->kind == GML_V_INST ? &sim->fn->insts[v->ref] : NULL;
  if (!from || from->op != GML_I_LOAD || sim->unit->types[v->type].kind != GML_T_RECORD)
    return 0;
  return gml_sim_cell (sim, from->place);
}

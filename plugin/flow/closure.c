/* What a lambda does with what it captured.
   SPDX-License-Identifier: GPL-3.0-or-later

   Asked of the body as it stands, on whatever path: whoever makes the closure wants to
   know whether what went into it is still his.  */

#include "plugin/flow/functor.h"

#include <stdlib.h>

#include "plugin/ir/arena.h"

/* By value of the body: the fields that it is, as bits.  */
struct closure
{
  struct gml_program *prog;
  const struct gml_function *fn;
  uint64_t *is;
  uint64_t leaks;
};

/* The field of the closure that PLACE is; 0 none.  */
static uint32_t
field_of (const struct closure *c, gml_id place)
{
  const struct gml_place *p = &c->fn->places[place];
  const struct gml_place *base = &c->fn->places[p->parent];
  if (p->kind != GML_P_FIELD || base->kind != GML_P_DEREF || base->ref != c->fn->params[0])
    return 0;
  return p->ref;
}

/* What V is: itself, or an address in what it points to.  */
static uint64_t
fields_in (const struct closure *c, gml_id v)
{
  const struct gml_value *value = &c->fn->values[v];
  gml_id p = value->kind == GML_V_ADDR ? value->ref : 0;
  while (p && c->fn->places[p].parent)
    p = c->fn->places[p].parent;
  if (p && c->fn->places[p].kind == GML_P_DEREF)
    return c->is[c->fn->places[p].ref];
  return c->is[v];
}

static bool
lets_go (const struct gml_effect *e, uint32_t arg)
{
  switch (e->kind)
    {
    case GML_E_RELEASE:
    case GML_E_TRANSFER:
    case GML_E_ESCAPE:
    case GML_E_OWNS_CHILD:
      return e->a.base == (int) arg;
    case GML_E_CALLBACK:
      return e->a.base == (int) arg || e->b.base == (int) arg || e->c.base == (int) arg;
    default:
      return false;
    }
}

/* Whether a call of what M describes may keep argument ARG.  */
static bool
may_keep (const struct gml_model *m, uint32_t arg)
{
  if (!m || (!m->pure_borrow && !m->is_summary))
    return true;
  for (unsigned k = 0; k < m->neffects; k++)
    if (lets_go (&m->effects[k], arg))
      return true;
  for (unsigned r = 0; r < m->nrows; r++)
    for (unsigned k = 0; k < m->rows[r].neffects; k++)
      if (lets_go (&m->rows[r].effects[k], arg))
	return true;
  return false;
}

static void
read_inst (struct closure *c, const struct gml_inst *i)
{
  const struct gml_model *m = NULL;
  uint32_t field = i->op == GML_I_LOAD ? field_of (c, i->place) : 0;
  switch (i->op)
    {
    case GML_I_LOAD:
      if (field && field <= 64)
	c->is[i->result] = (uint64_t) 1 << (field - 1);
      break;
    case GML_I_CAST:
      c->is[i->result] = fields_in (c, i->a);
      break;
    case GML_I_CALL:
      if (i->callee)
	m = gml_callee_model (c->prog, i->callee);
      for (uint32_t k = 0; k < i->nargs; k++)
	if (may_keep (m, k))
	  c->leaks |= fields_in (c, c->fn->args[i->args + k]);
      break;
    case GML_I_BIN:
    case GML_I_UN:
      break;
    default:
      c->leaks |= fields_in (c, i->a) | fields_in (c, i->b) | fields_in (c, i->c);
      break;
    }
}

uint64_t
gml_closure_leaks (struct gml_program *prog, gml_id id)
{
  const struct gml_function *fn = &prog->unit->functions[id];
  struct closure c = { .prog = prog, .fn = fn };
  if (!(fn->flags & GML_FF_NESTED) || !(fn->flags & GML_FF_METHOD) || !fn->nparams)
    return ~(uint64_t) 0;
  c.is = gml_xmalloc ((fn->nvalues + 1) * sizeof *c.is);
  for (uint32_t k = 0; k <= fn->nvalues; k++)
    c.is[k] = 0;
  for (uint32_t k = 1; k < fn->ninsts; k++)
    read_inst (&c, &fn->insts[k]);
  for (uint32_t b = 1; b < fn->nblocks; b++)
    {
      const struct gml_block *block = &fn->blocks[b];
      if (block->term == GML_X_RETURN && block->value)
	c.leaks |= fields_in (&c, block->value);
      for (uint32_t k = 0; k < block->nphis; k++)
	for (uint32_t p = 0; p < block->npreds; p++)
	  c.leaks |= fields_in (&c, fn->args[fn->phis[block->phis + k].args + p]);
    }
  free (c.is);
  return c.leaks;
}

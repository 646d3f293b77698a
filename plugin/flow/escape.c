/* Who can reach what.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/byvalue.h"
#include "plugin/flow/slots.h"

bool
gml_sim_half_made (const struct gml_sim *sim, uint32_t root)
{
  const struct gml_cell *c = gml_cell (sim->tab, root);
  const struct gml_sym *y;
  if (!(sim->fn->flags & GML_FF_CTOR) || c->kind != GML_CELL_DEREF)
    return false;
  y = gml_sym (sim->tab, c->ref);
  return y->kind == GML_SY_PARAM && y->a == 0;
}

bool
gml_sim_private (struct gml_sim *sim, struct gml_state *s, uint32_t root)
{
  const struct gml_cell *c = gml_cell (sim->tab, root);
  const struct gml_resource *r;
  if (c->kind == GML_CELL_LOCAL)
    return !gml_state_is_open (s, root);
  if (c->kind != GML_CELL_DEREF)
    return false;
  if (gml_sim_half_made (sim, root))
    return !(s->lent & 1) && !gml_state_is_open (s, root);
  if (gml_is_byvalue (sim, c->ref))
    return !gml_state_is_open (s, root);
  r = gml_state_resource (s, c->ref);
  return r && r->flags & GML_RF_OURS && !(r->flags & GML_RF_ESCAPED)
	 && !gml_state_is_open (s, root);
}

int
gml_sim_param_of (struct gml_sim *sim, uint32_t cell)
{
  for (int depth = 0; depth < 8; depth++)
    {
      const struct gml_cell *root = gml_cell (sim->tab, gml_cell (sim->tab, cell)->root);
      const struct gml_sym *y;
      if (root->kind != GML_CELL_DEREF)
	return -1;
      y = gml_sym (sim->tab, gml_sym_strip (sim->tab, root->ref));
      while (y->kind == GML_SY_BIN && y->sub == GML_B_PTRADD)
	y = gml_sym (sim->tab, y->a);
      if (y->kind == GML_SY_PARAM)
	return y->a < 64 ? (int) y->a : -1;
      if (y->kind != GML_SY_INIT)
	return -1;
      cell = y->a;
      if (gml_byvalue_param (sim, cell) >= 0)
	return gml_byvalue_param (sim, cell);
    }
  return -1;
}

void
gml_sim_note_written (struct gml_sim *sim, struct gml_state *s, uint32_t cell)
{
  int p = gml_sim_param_of (sim, cell);
  const struct gml_cell *root = gml_cell (sim->tab, gml_cell (sim->tab, cell)->root);
  if (p >= 0)
    s->written |= (uint64_t) 1 << p;
  if (p >= 0 && sim->readonly >> p & 1)
    s->lent |= (uint64_t) 1 << p;
  else if (root->kind == GML_CELL_GLOBAL)
    s->global_write = true;
}

/* What came to lie below ROOT after others got to know it.  */
static void
escape_newer (struct gml_sim *sim, struct gml_state *s, uint32_t root)
{
  if (!s->res.n)
    return;
  for (uint32_t k = gml_state_mem_index (s, root, 0); k < s->mem.n; k++)
    {
      struct gml_resource *r = gml_state_resource (s, s->mem.v[k].sym);
      if (r && !(r->flags & GML_RF_ESCAPED) && gml_cell (sim->tab, s->mem.v[k].key)->root == root)
	gml_sim_escape (sim, s, s->mem.v[k].sym);
    }
}

/* What lies below ROOT escapes with it.  */
static void
escape_contents (struct gml_sim *sim, struct gml_state *s, uint32_t root)
{
  const struct gml_cell *c = gml_cell (sim->tab, root);
  bool holds = c->kind == GML_CELL_LOCAL || gml_state_resource (s, c->ref);
  uint32_t first = gml_state_mem_index (s, root, 0); /* parts have later numbers */
  for (uint32_t k = first; !holds && k < s->mem.n; k++)
    holds = gml_cell (sim->tab, s->mem.v[k].key)->root == root;
  if (!holds)
    return; /* nothing to hide */
  if (gml_state_is_open (s, root))
    {
      escape_newer (sim, s, root);
      return;
    }
  gml_state_add_open (s, root);
  for (uint32_t k = first; k < s->mem.n; k++)
    if (gml_cell (sim->tab, s->mem.v[k].key)->root == root)
      gml_sim_escape (sim, s, s->mem.v[k].sym);
}

/* Whether nobody gets back what such an operation is made of: FD_SET's bits of a
   descriptor do not hand it over.  */
static bool
loses_value (unsigned op)
{
  return op == GML_B_DIV || op == GML_B_MOD || op == GML_B_SHR;
}

void
gml_sim_escape (struct gml_sim *sim, struct gml_state *s, uint32_t sym)
{
  struct gml_sym y = *gml_sym (sim->tab, sym);
  struct gml_resource *r;
  uint32_t root;
  int p;
  switch (y.kind)
    {
    case GML_SY_INT:
    case GML_SY_STRING:
    case GML_SY_FUNC:
    case GML_SY_NONE:
      return;
    case GML_SY_CAST:
    case GML_SY_UN:
      gml_sim_escape (sim, s, y.a);
      return;
    case GML_SY_BIN:
      if (gml_bin_is_compare (y.sub) || loses_value (y.sub))
	return;
      gml_sim_escape (sim, s, y.a);
      if (y.sub != GML_B_PTRADD && y.sub != GML_B_SHL)
	gml_sim_escape (sim, s, y.b);
      return;
    case GML_SY_ADDR:
      r = gml_find_resource (sim, s, sym);
      if (r)
	r->flags |= GML_RF_ESCAPED;
      root = gml_cell (sim->tab, y.a)->root;
      if (gml_cell (sim->tab, root)->kind == GML_CELL_DEREF) /* into it: all of it */
	gml_sim_escape (sim, s, gml_cell (sim->tab, root)->ref);
      else
	escape_contents (sim, s, root);
      return;
    case GML_SY_PARAM:
      if (y.a < 64)
	s->lent |= (uint64_t) 1 << y.a;
      break;
    case GML_SY_INIT:
      p = gml_byvalue_param (sim, y.a);
      if (p < 0)
	p = gml_sim_param_of (sim, y.a);
      if (p >= 0)
	s->lent |= (uint64_t) 1 << p;
      break;
    default:
      s->lent |= gml_params_of_sym (sim, sym);
      break;
    }
  r = gml_state_resource (s, sym);
  if (r)
    r->flags |= GML_RF_ESCAPED;
  if (sim->unseen) /* it may look whether this is a failure */
    gml_effect_tested (sim, s, sym);
  if ((gml_sim_type_of (sim, sym)->kind == GML_T_PTR && sym != sim->top)
      || gml_is_byvalue (sim, sym))
    {
      /* What no cell was made for holds nothing.  */
      root = r ? gml_cell_make (sim->tab, GML_CELL_DEREF, 0, 0, sym)
	       : gml_cell_have_deref (sim->tab, sym);
      if (root)
	escape_contents (sim, s, root);
    }
}

/* ---- Sets of numbers ---------------------------------------------------------------------- */

/* The resource whose number SYM, `set | 1 << fd % 64', adds to a set; null if none.  */
static struct gml_resource *
new_member (struct gml_sim *sim, struct gml_state *s, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (sim->tab, sym);
  bool shifted = false;
  for (unsigned depth = 0; depth < 8; depth++)
    {
      struct gml_resource *r = shifted ? gml_find_resource (sim, s, sym) : NULL;
      if (r)
	return r;
      if (y->kind == GML_SY_BIN && !shifted && (y->sub == GML_B_OR || y->sub == GML_B_SHL))
	{
	  shifted = y->sub == GML_B_SHL;
	  sym = y->b;
	}
      else if (y->kind == GML_SY_CAST
	       || (y->kind == GML_SY_BIN && shifted
		   && (y->sub == GML_B_AND || y->sub == GML_B_MOD)))
	sym = y->a;
      else
	return NULL;
      y = gml_sym (sim->tab, sym);
    }
  return NULL;
}

void
gml_sim_enter_set (struct gml_sim *sim, struct gml_state *s, uint32_t cell, uint32_t sym)
{
  const struct gml_cell *c = gml_cell (sim->tab, cell);
  struct gml_resource *r = c->vague ? new_member (sim, s, sym) : NULL;
  if (r)
    r->flags |= gml_sim_private (sim, s, c->root) ? GML_RF_MEMBER : GML_RF_ESCAPED;
}

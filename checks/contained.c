/* Containers: pointers into what they hold, and numbers that say how much that is.
   SPDX-License-Identifier: GPL-3.0-or-later

   Both are results of methods (`data', `size'), see plugin/flow/inside.h.  */

#include <string.h>

#include "checks/check.h"
#include "plugin/flow/inside.h"

uint32_t
gml_container_of (const struct gml_event *ev, uint32_t pointer)
{
  return gml_inside_of (ev->sim, pointer, "inside");
}

bool
gml_is_extent (const struct gml_event *ev, uint32_t sym)
{
  struct gml_sym y = *gml_sym (ev->sim->tab, sym);
  if (y.kind == GML_SY_CAST || y.kind == GML_SY_UN)
    return gml_is_extent (ev, y.a);
  if (y.kind == GML_SY_BIN)
    return gml_is_extent (ev, y.a) || gml_is_extent (ev, y.b);
  return gml_inside_of (ev->sim, sym, "extent") != 0;
}

/* Whether SYM is a number of the program's own, or a small one.  */
static bool
is_modest (const struct gml_event *ev, uint32_t sym)
{
  return !gml_eval_taint (ev->sim, ev->state, sym)
	 || gml_eval (ev->sim, ev->state, sym).hi < 0x7fffffff;
}

bool
gml_is_in_memory (const struct gml_event *ev, uint32_t sym)
{
  struct gml_sym y = *gml_sym (ev->sim->tab, sym);
  if (y.kind == GML_SY_CAST)
    return gml_is_in_memory (ev, y.a);
  if (y.kind != GML_SY_BIN)
    return gml_inside_of (ev->sim, sym, "extent") != 0 || gml_inside_came (ev->sim, sym);
  if (y.sub == GML_B_ADD && is_modest (ev, y.a))
    return gml_is_in_memory (ev, y.b);
  return (y.sub == GML_B_ADD || y.sub == GML_B_SUB) && gml_is_in_memory (ev, y.a)
	 && (is_modest (ev, y.b) || gml_is_in_memory (ev, y.b));
}

/* Whether a test found SYM to be no more than some container's extent.  */
static bool
is_within_extent (const struct gml_event *ev, uint32_t sym)
{
  const struct gml_state *s = ev->state;
  uint32_t bare = gml_sym_strip (ev->sim->tab, sym);
  for (uint32_t k = 0; k < s->bounds.n; k++)
    if (gml_sym_strip (ev->sim->tab, s->bounds.v[k].a) == bare
	&& gml_is_extent (ev, s->bounds.v[k].b))
      return true;
  return false;
}

static const struct gml_effect *
grows (const struct gml_event *ev, const struct gml_inst *call)
{
  const struct gml_model *m = call->op == GML_I_CALL && call->callee
				? gml_callee_model (ev->sim->prog, call->callee)
				: NULL;
  for (unsigned k = 0; m && m->is_method && k < m->neffects; k++)
    if (m->effects[k].kind == GML_E_SIZE && m->effects[k].a.base > 0
	&& (m->effects[k].role == GML_SZ_RESIZE || m->effects[k].role == GML_SZ_ALLOC))
      return &m->effects[k];
  return NULL;
}

/* Whether the function sets CONTAINER's size by a number that goes with SYM; *AT_ALL:
   whether it sets that anywhere.  */
static bool
is_sized_for (const struct gml_event *ev, uint32_t container, uint32_t sym, bool *at_all)
{
  struct gml_sim *sim = ev->sim;
  *at_all = false;
  for (uint32_t k = 1; k < sim->fn->ninsts; k++)
    {
      const struct gml_inst *i = &sim->fn->insts[k];
      const struct gml_effect *e = grows (ev, i);
      uint32_t size;
      if (!e || (uint32_t) e->a.base >= i->nargs
	  || gml_sym_strip (sim->tab, gml_sim_value (sim, sim->fn->args[i->args])) != container)
	continue;
      size = gml_sim_value (sim, sim->fn->args[i->args + (uint8_t) e->a.base]);
      *at_all = true;
      if (gml_sym_depends (sim->tab, size, gml_sym_strip (sim->tab, sym))
	  || gml_sym_depends (sim->tab, sym, gml_sym_strip (sim->tab, size)))
	return true;
    }
  return false;
}

static bool
is_local (const struct gml_event *ev, uint32_t container)
{
  const struct gml_sym *y = gml_sym (ev->sim->tab, container);
  return y->kind == GML_SY_ADDR
	 && gml_cell (ev->sim->tab, gml_cell (ev->sim->tab, y->a)->root)->kind == GML_CELL_LOCAL;
}

bool
gml_fits_container (const struct gml_event *ev, uint32_t container)
{
  bool sized;
  if (gml_is_extent (ev, ev->sym) || is_within_extent (ev, ev->sym)
      || gml_eval_bounded (ev->sim, ev->state, ev->sym))
    return true;
  if (is_sized_for (ev, container, ev->sym, &sized))
    return true;
  return !sized && is_local (ev, container); /* made to measure, perhaps */
}

/* What becomes of the data that a call leaves behind one of its arguments (part of
   wrong-error-test).
   SPDX-License-Identifier: GPL-3.0-or-later

   Read off the function as it stands, not path by path: it is asked only of calls whose
   test looks wrong.  */

#include "checks/filled.h"

#include <stdlib.h>

#include "plugin/ir/arena.h"

/* Where the data lies.  */
struct target
{
  const struct gml_function *fn;
  const struct gml_inst *call;
  gml_id local; /* the variable; 0: behind VALUE */
  gml_id value;
};

static gml_id
local_of_place (const struct gml_function *fn, gml_id place)
{
  while (fn->places[place].parent)
    place = fn->places[place].parent;
  return fn->places[place].kind == GML_P_LOCAL ? fn->places[place].ref : 0;
}

/* Finds out what EV's call fills with data from outside; false if nothing is known of it.  */
static bool
find_target (const struct gml_event *ev, struct target *t)
{
  *t = (struct target){ .fn = ev->sim->fn, .call = ev->inst };
  for (unsigned k = 0; k < ev->model->neffects && !t->value; k++)
    {
      const struct gml_effect *e = &ev->model->effects[k];
      if (e->kind == GML_E_TAINT && e->a.base >= 0 && e->a.nsteps > 0
	  && e->a.base < (int) ev->inst->nargs)
	t->value = t->fn->args[ev->inst->args + (unsigned char) e->a.base];
    }
  while (t->value && t->fn->values[t->value].kind == GML_V_INST
	 && t->fn->insts[t->fn->values[t->value].ref].op == GML_I_CAST)
    t->value = t->fn->insts[t->fn->values[t->value].ref].a;
  if (t->value && t->fn->values[t->value].kind == GML_V_ADDR)
    t->local = local_of_place (t->fn, t->fn->values[t->value].ref);
  return t->value != 0;
}

/* Whether VALUE leads to the data.  */
static bool
leads (const struct target *t, gml_id value)
{
  const struct gml_value *v = &t->fn->values[value];
  if (value == t->value && value)
    return true;
  return t->local && v->kind == GML_V_ADDR && local_of_place (t->fn, v->ref) == t->local;
}

static bool
place_leads (const struct target *t, gml_id place)
{
  for (gml_id p = place; p; p = t->fn->places[p].parent)
    if (t->fn->places[p].kind == GML_P_DEREF && leads (t, t->fn->places[p].ref))
      return true;
  return place && t->local && local_of_place (t->fn, place) == t->local;
}

/* Whether instruction I reads the data, or lets others do so.  Asking for more by the same
   function does not.  */
static bool
reads (const struct target *t, const struct gml_inst *i)
{
  if (i == t->call || (i->op == GML_I_CALL && i->callee && i->callee == t->call->callee))
    return false;
  if (i->op == GML_I_CAST && i->a == t->value)
    for (uint32_t k = 0; k < t->call->nargs; k++) /* made for the call itself */
      if (t->fn->args[t->call->args + k] == i->result)
	return false;
  if ((i->op == GML_I_LOAD && place_leads (t, i->place))
      || (i->op == GML_I_COPY && place_leads (t, i->place2)) || leads (t, i->a) || leads (t, i->b)
      || leads (t, i->c))
    return true;
  for (uint32_t k = 0; k < i->nargs; k++)
    if (leads (t, t->fn->args[i->args + k]))
      return true;
  return false;
}

static bool
block_reads (const struct target *t, gml_id block)
{
  const struct gml_block *b = &t->fn->blocks[block];
  for (uint32_t k = 0; k < b->ninsts; k++)
    if (reads (t, &t->fn->insts[b->insts + k]))
      return true;
  for (uint32_t p = 0; p < b->nphis; p++)
    for (uint32_t k = 0; k < b->npreds; k++)
      if (leads (t, t->fn->args[t->fn->phis[b->phis + p].args + k]))
	return true;
  return b->term == GML_X_RETURN && leads (t, b->value);
}

enum gml_filled
gml_filled_use (const struct gml_event *ev)
{
  struct target t;
  if (!find_target (ev, &t))
    return GML_FILLED_UNKNOWN;
  for (gml_id b = 1; b < t.fn->nblocks; b++)
    if (block_reads (&t, b))
      return GML_FILLED_USED;
  return t.local ? GML_FILLED_UNUSED : GML_FILLED_UNKNOWN;
}

/* Whether the data is read in a block that EDGE leads to before the call is made again.  */
static bool
read_beyond (const struct target *t, gml_id edge)
{
  uint8_t *seen = calloc (t->fn->nblocks + 1, 1);
  gml_id *pending = calloc (t->fn->nblocks + 1, sizeof *pending), n = 0;
  bool found = false;
  if (!seen || !pending)
    goto out;
  pending[n++] = t->fn->edges[edge].to;
  seen[pending[0]] = 1;
  while (n > 0 && !found)
    {
      const struct gml_block *b = &t->fn->blocks[pending[--n]];
      found = block_reads (t, (gml_id) (b - t->fn->blocks));
      if (t->call >= &t->fn->insts[b->insts] && t->call < &t->fn->insts[b->insts + b->ninsts])
	continue;
      for (uint32_t k = 0; k < b->nsuccs; k++)
	{
	  gml_id to = t->fn->edges[t->fn->edge_lists[b->succs + k]].to;
	  if (!seen[to])
	    pending[n++] = to;
	  seen[to] = 1;
	}
    }
out:
  free (seen);
  free (pending);
  return found;
}

bool
gml_filled_read_where (const struct gml_event *ev, gml_id cond, bool truth)
{
  struct target t;
  if (!find_target (ev, &t))
    return false;
  for (gml_id k = 1; k < t.fn->nblocks; k++)
    {
      const struct gml_block *b = &t.fn->blocks[k];
      if (b->term == GML_X_BRANCH && b->value == cond && b->nsuccs == 2)
	return read_beyond (&t, t.fn->edge_lists[b->succs + (truth ? 0 : 1)])
	       && !read_beyond (&t, t.fn->edge_lists[b->succs + (truth ? 1 : 0)]);
    }
  return false;
}

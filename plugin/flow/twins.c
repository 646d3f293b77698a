/* Calls that ask the same again: `strcmp (path, "-")', before a file is opened and after.
   SPDX-License-Identifier: GPL-3.0-or-later

   A model says (property `same-answer') that a result depends on the arguments and on what
   they point to alone.  Where two calls are given the same, which nothing in the function
   was seen to write to or to compute anew, the second one's result is the first one's.  */

#include "plugin/flow/twins.h"

#include <string.h>

#include "plugin/flow/inbox.h"
#include "plugin/flow/look.h"
#include "plugin/ir/arena.h"

enum
{
  MAX_ASKED = 16 /* calls looked at in one function */
};

static bool
asks_only (struct gml_program *prog, const struct gml_inst *i)
{
  const struct gml_model *m;
  if (i->op != GML_I_CALL || i->sub != GML_C_KNOWN || !i->result)
    return false;
  m = gml_callee_model (prog, i->callee);
  for (unsigned k = 0; m && k < m->neffects; k++)
    if (m->effects[k].kind == GML_E_CONFIGURE && strcmp (m->effects[k].name, "same-answer") == 0)
      return true;
  return false;
}

/* The instruction that gives V; null if it is none's.  */
static const struct gml_inst *
maker (const struct gml_function *fn, gml_id v)
{
  return fn->values[v].kind == GML_V_INST ? &fn->insts[fn->values[v].ref] : NULL;
}

static bool
same (const struct gml_function *fn, gml_id a, gml_id b)
{
  const struct gml_value *x, *y;
  const struct gml_inst *i, *j;
  a = gml_look_through (fn, a);
  b = gml_look_through (fn, b);
  x = &fn->values[a];
  y = &fn->values[b];
  if (a == b)
    return true;
  if (x->kind != y->kind)
    return false;
  i = maker (fn, a);
  j = maker (fn, b);
  if (i && j)
    return i->op == GML_I_LOAD && j->op == GML_I_LOAD && i->place == j->place;
  return (x->kind == GML_V_STRING && x->ref == y->ref)
	 || (x->kind == GML_V_INT && x->num == y->num);
}

/* Whether block B is gone through more than once.  */
static bool
is_in_loop (const struct gml_sim *sim, gml_id b)
{
  for (gml_id head = 1; head <= b; head++)
    if (sim->inbox[head].head && sim->inbox[head].last >= b)
      return true;
  return false;
}

/* Whether V is the same throughout: a constant, a parameter, or made before any loop, or read
   where such a one leads.  */
static bool
is_constant (const struct gml_sim *sim, gml_id v)
{
  const struct gml_function *fn = sim->fn;
  const struct gml_inst *i;
  gml_id place;
  v = gml_look_through (fn, v);
  i = maker (fn, v);
  if (!i || i->op != GML_I_LOAD)
    return i ? !is_in_loop (sim, gml_look_block (fn, i))
	     : fn->values[v].kind != GML_V_PHI && fn->values[v].kind != GML_V_ADDR
		 && fn->values[v].kind != GML_V_UNKNOWN;
  for (place = i->place; fn->places[place].parent; place = fn->places[place].parent)
    if (fn->places[place].kind != GML_P_FIELD)
      return false;
  return fn->places[place].kind == GML_P_GLOBAL
	 || (fn->places[place].kind == GML_P_DEREF
	     && fn->values[gml_look_through (fn, fn->places[place].ref)].kind == GML_V_PARAM);
}

/* Whether the call I, whose argument K is what was asked about, is known to write there.  */
static bool
fills (const struct gml_sim *sim, const struct gml_inst *i, unsigned k)
{
  const struct gml_model *m = i->callee ? gml_callee_model (sim->prog, i->callee) : NULL;
  for (unsigned e = 0; m && e < m->neffects; e++)
    {
      const struct gml_effect *f = &m->effects[e];
      const struct gml_slot *to = f->kind == GML_E_TAINT ? &f->a : &f->b;
      if ((f->kind == GML_E_COPY || f->kind == GML_E_TAINT || f->kind == GML_E_SIZE)
	  && to->base == (int) k)
	return true;
    }
  return false;
}

/* Whether I writes to what V points to, or V is read from.  */
static bool
writes (const struct gml_sim *sim, const struct gml_inst *i, gml_id v)
{
  const struct gml_function *fn = sim->fn;
  const struct gml_inst *read = maker (fn, v), *step;
  gml_id to = i->op == GML_I_LOAD ? 0 : i->place;
  for (uint32_t k = 0; i->op == GML_I_CALL && k < i->nargs; k++)
    if (same (fn, fn->args[i->args + k], v) && fills (sim, i, k))
      return true;
  if (to && read && read->op == GML_I_LOAD && read->place == to)
    return true;
  while (to && fn->places[to].parent)
    to = fn->places[to].parent;
  if (!to || fn->places[to].kind != GML_P_DEREF)
    return false;
  to = gml_look_through (fn, fn->places[to].ref);
  step = maker (fn, to);
  if (step && step->op == GML_I_BIN && step->sub == GML_B_PTRADD)
    to = step->a;
  return same (fn, to, v);
}

static bool
is_fixed (const struct gml_sim *sim, gml_id v)
{
  v = gml_look_through (sim->fn, v);
  if (!is_constant (sim, v))
    return false;
  if (sim->unit->types[sim->fn->values[v].type].kind != GML_T_PTR)
    return true;
  for (gml_id i = 1; i < sim->fn->ninsts; i++)
    if (writes (sim, &sim->fn->insts[i], v))
      return false;
  return true;
}

/* Whether the call B asks what A asked.  */
static bool
are_twins (const struct gml_sim *sim, const struct gml_inst *a, const struct gml_inst *b)
{
  if (a->callee != b->callee || a->nargs != b->nargs)
    return false;
  for (uint32_t k = 0; k < a->nargs; k++)
    if (!same (sim->fn, sim->fn->args[a->args + k], sim->fn->args[b->args + k]))
      return false;
  for (uint32_t k = 0; k < a->nargs; k++)
    if (!is_fixed (sim, sim->fn->args[a->args + k]))
      return false;
  return true;
}

void
gml_twins_find (struct gml_sim *sim)
{
  gml_id asked[MAX_ASKED];
  unsigned n = 0;
  for (gml_id i = 1; i < sim->fn->ninsts && n < MAX_ASKED; i++)
    if (asks_only (sim->prog, &sim->fn->insts[i]))
      {
	for (unsigned k = 0; k < n && sim->ntwins < GML_SIM_TWINS; k++)
	  if (are_twins (sim, &sim->fn->insts[asked[k]], &sim->fn->insts[i]))
	    {
	      gml_id type = sim->fn->values[sim->fn->insts[asked[k]].result].type;
	      sim->twins[sim->ntwins++]
		= (struct gml_twin){ i, gml_sym_make (sim->tab, GML_SY_FRESH, GML_FR_RESULT, type,
						      asked[k], 0) };
	      break;
	    }
	asked[n++] = i;
      }
}

uint32_t
gml_twin_of (const struct gml_sim *sim, gml_id inst)
{
  for (unsigned k = 0; k < sim->ntwins; k++)
    if (sim->twins[k].inst == inst)
      return sim->twins[k].sym;
  return 0;
}

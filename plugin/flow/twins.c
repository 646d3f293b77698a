/* Calls that ask the same again: `strcmp (path, "-")', before a file is opened and after.
   SPDX-License-Identifier: GPL-3.0-or-later

   A model says (property `same-answer') that a result depends on the arguments and on what
   they point to alone.  Where two calls are given the same, which nothing in the function
   was seen to write to or to compute anew, the second one's result is the first one's.

   Until the second one, states with different answers are kept apart.  So are those where a
   parameter is asked for null again right before something is given back.  */

#include "plugin/flow/twins.h"

#include <string.h>

#include "plugin/flow/inbox.h"
#include "plugin/flow/look.h"
#include "plugin/ir/arena.h"

enum
{
  MAX_ASKED = 24 /* calls looked at in one function */
};

enum asks
{
  ASKS_NOT,
  ASKS_AGAIN,  /* it gives the same again */
  ASKS_SUCCESS /* something else, but if there was something there still is */
};

static enum asks
asks (struct gml_program *prog, const struct gml_inst *i)
{
  const struct gml_model *m;
  if (i->op != GML_I_CALL || i->sub != GML_C_KNOWN || !i->result)
    return ASKS_NOT;
  m = gml_callee_model (prog, i->callee);
  for (unsigned k = 0; m && k < m->neffects; k++)
    if (m->effects[k].kind == GML_E_CONFIGURE)
      {
	if (strcmp (m->effects[k].name, "same-answer") == 0)
	  return ASKS_AGAIN;
	if (strcmp (m->effects[k].name, "same-success") == 0)
	  return ASKS_SUCCESS;
      }
  return ASKS_NOT;
}

/* The instruction that gives V; null if it is none's.  */
static const struct gml_inst *
maker (const struct gml_function *fn, gml_id v)
{
  return fn->values[v].kind == GML_V_INST ? &fn->insts[fn->values[v].ref] : NULL;
}

static bool same (const struct gml_function *fn, gml_id a, gml_id b);

/* Whether places P and Q are one: `args[2]' each time.  */
static bool
same_place (const struct gml_function *fn, gml_id p, gml_id q)
{
  const struct gml_place *x = &fn->places[p], *y = &fn->places[q];
  return p == q
	 || (x->kind == GML_P_DEREF && y->kind == GML_P_DEREF && !x->parent && !y->parent
	     && same (fn, x->ref, y->ref));
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
  if (i && j && i->op == GML_I_BIN && j->op == GML_I_BIN)
    return i->sub == GML_B_PTRADD && j->sub == GML_B_PTRADD && fn->values[i->b].kind == GML_V_INT
	   && same (fn, i->b, j->b) && same (fn, i->a, j->a);
  if (i && j)
    return i->op == GML_I_LOAD && j->op == GML_I_LOAD && same_place (fn, i->place, j->place);
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
  if (fn->places[place].kind != GML_P_DEREF)
    return fn->places[place].kind == GML_P_GLOBAL;
  v = gml_look_through (fn, fn->places[place].ref);
  i = maker (fn, v);
  if (i && i->op == GML_I_BIN && i->sub == GML_B_PTRADD && fn->values[i->b].kind == GML_V_INT)
    v = gml_look_through (fn, i->a);
  return fn->values[v].kind == GML_V_PARAM;
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
  if (to && read && read->op == GML_I_LOAD && same_place (fn, read->place, to))
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

/* Whether B is A, which a call gave, on some ways, and another value on others.  */
static bool
may_be (const struct gml_sim *sim, gml_id a, gml_id b)
{
  const struct gml_function *fn = sim->fn;
  const struct gml_inst *made = maker (fn, a = gml_look_through (fn, a));
  const struct gml_value *v = &fn->values[b = gml_look_through (fn, b)];
  gml_id at = 1;
  if (!made || made->op != GML_I_CALL || v->kind != GML_V_PHI)
    return false;
  while (at < fn->nblocks
	 && (v->ref < fn->blocks[at].phis || v->ref >= fn->blocks[at].phis + fn->blocks[at].nphis))
    at++;
  for (uint32_t k = 0; at < fn->nblocks && k < fn->blocks[at].npreds; k++)
    if (gml_look_through (fn, fn->args[fn->phis[v->ref].args + k]) == a)
      return true;
  return false;
}

/* Whether the call B asks what A asked; if only where *PHI is what call *FROM gave, these
   are set.  */
static bool
are_twins (const struct gml_sim *sim, const struct gml_inst *a, const struct gml_inst *b,
	   gml_id *phi, gml_id *from)
{
  const struct gml_function *fn = sim->fn;
  *phi = *from = 0;
  if (a->callee != b->callee || a->nargs != b->nargs)
    return false;
  for (uint32_t k = 0; k < a->nargs; k++)
    {
      gml_id x = fn->args[a->args + k], y = fn->args[b->args + k];
      if (same (fn, x, y))
	continue;
      if (*phi || !may_be (sim, x, y))
	return false;
      *phi = y;
      *from = fn->values[gml_look_through (fn, x)].ref;
    }
  for (uint32_t k = 0; k < a->nargs; k++)
    if (!is_fixed (sim, fn->args[a->args + k]))
      return false;
  for (gml_id i = 1; *phi && i < fn->ninsts; i++)
    if (writes (sim, &fn->insts[i], gml_look_through (fn, *phi)))
      return false;
  return true;
}

/* The call B asks what A did.  */
static void
add (struct gml_sim *sim, gml_id a, gml_id b, gml_id phi, gml_id from)
{
  const struct gml_inst *i = &sim->fn->insts[a];
  gml_id type = sim->fn->values[i->result].type;
  struct gml_twin *t = &sim->twins[sim->ntwins++];
  *t = (struct gml_twin){ .inst = b, .phi = phi, .from = from };
  t->sym = gml_sym_make (sim->tab, GML_SY_FRESH, GML_FR_RESULT, type, a, 0);
  t->alike = asks (sim->prog, i) == ASKS_SUCCESS;
  t->first = gml_look_block (sim->fn, i);
  t->last = gml_look_block (sim->fn, &sim->fn->insts[b]);
}

/* ---- Conditions tested twice ------------------------------------------------------------ */

/* What branch B compares with null or 0: a parameter, or what one points to; else 0.  */
static gml_id
asked_by (const struct gml_sim *sim, const struct gml_block *b)
{
  const struct gml_function *fn = sim->fn;
  const struct gml_inst *i = b->term == GML_X_BRANCH ? maker (fn, b->value) : NULL;
  gml_id v;
  if (!i || i->op != GML_I_BIN || (i->sub != GML_B_EQ && i->sub != GML_B_NE)
      || fn->values[i->b].kind != GML_V_INT || fn->values[i->b].num != 0)
    return 0;
  v = gml_look_through (fn, i->a);
  i = maker (fn, v);
  return fn->values[v].kind == GML_V_PARAM
	     || (i && i->op == GML_I_LOAD && fn->places[i->place].kind == GML_P_DEREF
		 && !fn->places[i->place].parent && is_constant (sim, v))
	   ? v
	   : 0;
}

/* Whether block B gives something back.  */
static bool
releases (const struct gml_sim *sim, const struct gml_block *b)
{
  for (uint32_t k = b->insts; k < b->insts + b->ninsts; k++)
    {
      const struct gml_inst *i = &sim->fn->insts[k];
      const struct gml_model *m
	= i->op == GML_I_CALL && i->callee ? gml_callee_model (sim->prog, i->callee) : NULL;
      if (m && gml_model_effect (m, GML_E_RELEASE))
	return true;
    }
  return false;
}

/* Block LAST asks V, which an earlier one asked as well: what it says may tell whether
   there is something to give back.  */
static void
add_tested (struct gml_sim *sim, gml_id last, gml_id v)
{
  const struct gml_function *fn = sim->fn;
  const struct gml_inst *i = maker (fn, v);
  gml_id first = 1, other;
  struct gml_twin *t;
  while (first < last && !((other = asked_by (sim, &fn->blocks[first])) && same (fn, other, v)))
    first++;
  if (first == last || is_in_loop (sim, first))
    return;
  t = &sim->twins[sim->ntwins++];
  *t = (struct gml_twin){ .first = first, .last = last };
  t->sym = i ? gml_sym_make (sim->tab, GML_SY_INIT, 0, fn->values[v].type,
			     gml_sim_cell (sim, i->place), 0)
	     : gml_sim_value (sim, v);
}

/* `if (!p || !*p) free (q)', as it was when q was made.  */
static void
find_tested (struct gml_sim *sim)
{
  const struct gml_function *fn = sim->fn;
  for (gml_id b = 1; b < fn->nblocks; b++)
    if (fn->blocks[b].npreds && releases (sim, &fn->blocks[b]))
      for (uint32_t k = 0; k < fn->blocks[b].npreds && sim->ntwins < GML_SIM_TWINS; k++)
	{
	  gml_id from = fn->edges[fn->edge_lists[fn->blocks[b].preds + k]].from;
	  gml_id v = from < b ? asked_by (sim, &fn->blocks[from]) : 0;
	  if (v)
	    add_tested (sim, from, v);
	}
}

void
gml_twins_find (struct gml_sim *sim)
{
  gml_id asked[MAX_ASKED], phi, from;
  unsigned n = 0;
  for (gml_id i = 1; i < sim->fn->ninsts && n < MAX_ASKED; i++)
    if (asks (sim->prog, &sim->fn->insts[i]) != ASKS_NOT)
      {
	bool nearest = asks (sim->prog, &sim->fn->insts[i]) == ASKS_SUCCESS;
	for (unsigned k = 0; k < n && sim->ntwins < GML_SIM_TWINS; k++)
	  {
	    gml_id earlier = asked[nearest ? n - 1 - k : k];
	    if (are_twins (sim, &sim->fn->insts[earlier], &sim->fn->insts[i], &phi, &from))
	      {
		add (sim, earlier, i, phi, from);
		break;
	      }
	  }
	asked[n++] = i;
      }
  find_tested (sim);
}

/* Whether T's condition holds now: the value asked about came from that call.  */
static bool
holds (const struct gml_sim *sim, const struct gml_twin *t)
{
  const struct gml_sym *y;
  if (!t->phi)
    return true;
  y = gml_sym (sim->tab, gml_sym_strip (sim->tab, sim->env[t->phi]));
  return y->kind == GML_SY_FRESH && y->sub == GML_FR_RESULT && y->a == t->from;
}

const struct gml_twin *
gml_twin_of (const struct gml_sim *sim, gml_id inst)
{
  for (unsigned k = 0; k < sim->ntwins; k++)
    if (sim->twins[k].inst == inst && holds (sim, &sim->twins[k]))
      return &sim->twins[k];
  return NULL;
}

uint32_t
gml_twins_key (const struct gml_sim *sim, const struct gml_state *s, gml_id block)
{
  uint32_t key = 0;
  for (unsigned k = 0; k < sim->ntwins; k++)
    {
      const struct gml_twin *t = &sim->twins[k];
      struct gml_ival v;
      if (block < t->first || block > t->last)
	continue;
      v = gml_eval (sim, s, t->sym);
      key = key * 3 + (v.lo == 0 && v.hi == 0 ? 1 : gml_eval_nonzero (sim, s, t->sym) ? 2 : 0);
    }
  return key * 0x9e3779b1u;
}

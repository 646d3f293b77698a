/* Values that decide: flags, the results of `||', GCC's finally_tmp.
   SPDX-License-Identifier: GPL-3.0-or-later

   Such a value is a phi of constants that some branch looks at later.  States in
   which it differs are kept apart, or the branch would forget what led to it.

   Of a pointer that is followed first and compared with null later it is known that it is
   not null: only of such ones it is noted (exec.c).  */

#include "plugin/flow/decide.h"

#include "plugin/ir/arena.h"

enum
{
  MAX_CHAIN = 6
};

/* VALUE without casts; null if it is no result.  */
static gml_id
bare (const struct gml_function *fn, gml_id value)
{
  for (int k = 0; k < MAX_CHAIN; k++)
    {
      const struct gml_value *v = &fn->values[value];
      if (v->kind != GML_V_INST || fn->insts[v->ref].op != GML_I_CAST)
	break;
      value = fn->insts[v->ref].a;
    }
  return value;
}

/* Looks through `!x', `x != 0', `x == 1' and casts.  */
static gml_id
looked_at (const struct gml_function *fn, gml_id value)
{
  for (int k = 0; value && k < MAX_CHAIN; k++)
    {
      const struct gml_value *v = &fn->values[value];
      const struct gml_inst *i = v->kind == GML_V_INST ? &fn->insts[v->ref] : NULL;
      if (!i
	  || (i->op != GML_I_CAST && i->op != GML_I_UN
	      && (i->op != GML_I_BIN || (i->sub != GML_B_EQ && i->sub != GML_B_NE)
		  || fn->values[i->b].kind != GML_V_INT)))
	return value;
      value = i->a;
    }
  return value;
}

struct walk
{
  const struct gml_function *fn;
  const uint32_t *block_of; /* by phi */
  uint8_t *decides;
};

/* Whether phi VALUE can hold constants; marks it, and the phis it is made of.  */
static bool
mark (struct walk *w, gml_id value, int depth)
{
  const struct gml_function *fn = w->fn;
  const struct gml_value *v = &fn->values[value];
  const struct gml_phi *phi;
  const struct gml_block *b;
  unsigned constants = 0;
  if (v->kind != GML_V_PHI || depth > MAX_CHAIN)
    return false;
  if (w->decides[value])
    return true;
  phi = &fn->phis[v->ref];
  b = &fn->blocks[w->block_of[v->ref]];
  w->decides[value] = 1;
  for (uint32_t k = 0; k < b->npreds; k++)
    {
      gml_id arg = bare (fn, fn->args[phi->args + k]);
      if (fn->values[arg].kind == GML_V_INT)
	constants++;
      else if (fn->values[arg].kind == GML_V_PHI && arg != value)
	constants += mark (w, arg, depth + 1);
    }
  w->decides[value] = constants > 0;
  return w->decides[value];
}

/* Whether VALUE, or what it is a cast of, is true or false: `bool' goes as `int'.  */
static bool
is_truth (const struct gml_unit *u, const struct gml_function *fn, gml_id value)
{
  for (int k = 0; k < MAX_CHAIN; k++)
    {
      const struct gml_value *v = &fn->values[value];
      if (u->types[v->type].kind == GML_T_BOOL)
	return true;
      if (v->kind != GML_V_INST || fn->insts[v->ref].op != GML_I_CAST)
	return false;
      value = fn->insts[v->ref].a;
    }
  return false;
}

/* What a function that is asked is asked about: `if (holds (a && b, "text"))'.  */
static void
mark_asked (struct walk *w, const struct gml_unit *u, gml_id value)
{
  const struct gml_function *fn = w->fn;
  const struct gml_value *v = &fn->values[value];
  const struct gml_inst *i = v->kind == GML_V_INST ? &fn->insts[v->ref] : NULL;
  for (uint32_t a = 0; i && i->op == GML_I_CALL && a < i->nargs; a++)
    {
      gml_id arg = fn->args[i->args + a];
      if (is_truth (u, fn, arg))
	w->decides[value] |= mark (w, looked_at (fn, arg), 0);
    }
}

/* A call that may throw ends its block: what VALUE, its result, tells of its arguments
   (QVERIFY's) must last until branch B, which follows, looks at it.  */
static void
mark_given_back (struct walk *w, const struct gml_block *b, gml_id value)
{
  const struct gml_function *fn = w->fn;
  const struct gml_value *v = &fn->values[value];
  for (uint32_t k = 0; v->kind == GML_V_INST && k < b->npreds; k++)
    {
      const struct gml_block *p = &fn->blocks[fn->edges[fn->edge_lists[b->preds + k]].from];
      if (p->ninsts && v->ref == p->insts + p->ninsts - 1 && fn->insts[v->ref].op == GML_I_CALL)
	w->decides[value] = 1;
    }
}

/* VALUE is compared with null; so is what it is made of.  */
static void
mark_null (struct walk *w, gml_id value, int depth)
{
  const struct gml_function *fn = w->fn;
  const struct gml_value *v = &fn->values[value];
  const struct gml_block *b;
  if (w->decides[value] & GML_ASKED_NULL || depth == MAX_CHAIN)
    return;
  w->decides[value] |= GML_ASKED_NULL;
  if (v->kind == GML_V_INST && fn->insts[v->ref].op == GML_I_CAST)
    mark_null (w, fn->insts[v->ref].a, depth + 1);
  if (v->kind != GML_V_PHI)
    return;
  b = &fn->blocks[w->block_of[v->ref]];
  for (uint32_t k = 0; k < b->npreds; k++)
    mark_null (w, fn->args[fn->phis[v->ref].args + k], depth + 1);
}

static void
mark_nulls (struct walk *w, const struct gml_unit *u)
{
  const struct gml_function *fn = w->fn;
  for (uint32_t k = 0; k < fn->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      if (i->op == GML_I_BIN && (i->sub == GML_B_EQ || i->sub == GML_B_NE)
	  && fn->values[i->b].kind == GML_V_INT && fn->values[i->b].num == 0
	  && u->types[fn->values[i->a].type].kind == GML_T_PTR)
	mark_null (w, i->a, 0);
    }
}

uint8_t *
gml_decide_new (const struct gml_unit *u, const struct gml_function *fn, struct gml_arena *arena)
{
  uint32_t *block_of = GML_NEW_ARRAY (arena, uint32_t, fn->nphis + 1);
  struct walk w = { fn, block_of, GML_NEW_ARRAY (arena, uint8_t, fn->nvalues + 1) };
  for (gml_id b = 1; b < fn->nblocks; b++)
    for (uint32_t k = 0; k < fn->blocks[b].nphis; k++)
      block_of[fn->blocks[b].phis + k] = b;
  for (gml_id b = 1; b < fn->nblocks; b++)
    if (fn->blocks[b].term == GML_X_BRANCH || fn->blocks[b].term == GML_X_SWITCH)
      {
	gml_id value = looked_at (fn, fn->blocks[b].value);
	mark (&w, value, 0);
	mark_asked (&w, u, value);
	mark_given_back (&w, &fn->blocks[b], value);
      }
  mark_nulls (&w, u);
  return w.decides;
}

/* Building a body: gathering its parts in whatever order they come.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/ir/build.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/body.h"

/* The drafts are malloc'd: they are gone before the next function is read.  */
#define PUSH(vec, ...)                                                 \
 do                                                                    \
  {                                                                    \
   if ((vec).n == (vec).cap)                                           \
    {                                                                  \
     (vec).cap = (vec).cap != 0 ? (vec).cap * 2 : 16;                  \
     (vec).at = gml_xrealloc ((vec).at, (vec).cap * sizeof *(vec).at); \
    }                                                                  \
   (vec).at[(vec).n++] = __VA_ARGS__;                                  \
  }                                                                    \
 while (0)

struct gml_body *
gml_body_new (struct gml_unit *u, gml_id fn, struct gml_arena *arena)
{
  assert (fn != 0 && fn < u->nfunctions);
  struct gml_body *b = gml_xmalloc (sizeof *b);
  memset (b, 0, sizeof *b);
  b->unit = u;
  b->fn = fn;
  b->arena = arena;
  PUSH (b->locals, (struct gml_local){ 0 });
  PUSH (b->values, (struct gml_value){ 0 });
  PUSH (b->places, (struct gml_place){ 0 });
  PUSH (b->insts, (struct gml_draft_inst){ 0 });
  PUSH (b->phis, (struct gml_draft_phi){ 0 });
  PUSH (b->blocks, (struct gml_draft_block){ 0 });
  PUSH (b->edges, (struct gml_edge){ 0 });
  return b;
}

void
gml_body_free (struct gml_body *b)
{
  free (b->params.at);
  free (b->locals.at);
  free (b->values.at);
  free (b->places.at);
  free (b->insts.at);
  free (b->phis.at);
  free (b->phi_args.at);
  free (b->blocks.at);
  free (b->edges.at);
  free (b->cases.at);
  free (b->args.at);
  gml_idset_free (&b->value_set);
  gml_idset_free (&b->place_set);
  free (b);
}

void
gml_body_abandon (struct gml_body *b, const char *why)
{
  struct gml_function *fn = &b->unit->functions[b->fn];
  fn->why_not = gml_strings_add (b->unit->strings, why);
  fn->flags |= GML_FF_BODY;
  fn->loaded = false;
  gml_body_free (b);
}

gml_id
gml_body_add_local (struct gml_body *b, struct gml_local local)
{
  PUSH (b->locals, local);
  return b->locals.n - 1;
}

/* ---- Values ---- */

/* Constants we look into and addresses are the same wherever they stand; two
   floats, two unknowns or two variables never written need not be.  */
static bool
is_interned (const struct gml_value *v)
{
  return v->kind == GML_V_INT || v->kind == GML_V_STRING || v->kind == GML_V_ADDR
	 || v->kind == GML_V_FUNC;
}

static bool
same_value (const void *ctx, uint32_t id, const void *key)
{
  const struct gml_value *x = &((const struct gml_body *) ctx)->values.at[id];
  const struct gml_value *y = key;
  return x->kind == y->kind && x->type == y->type && x->var == y->var && x->ref == y->ref
	 && x->num == y->num;
}

static gml_id
intern_value (struct gml_body *b, struct gml_value v)
{
  uint32_t h = gml_hash_num (v.kind, (uint64_t) v.type << 32 | v.ref);
  h = gml_hash_num (h, (uint64_t) v.num);
  gml_id id = gml_idset_find (&b->value_set, h, same_value, b, &v);
  if (id != 0)
    return id;
  PUSH (b->values, v);
  gml_idset_add (&b->value_set, NULL, h, b->values.n - 1);
  return b->values.n - 1;
}

gml_id
gml_body_add_value (struct gml_body *b, struct gml_value value)
{
  assert (value.var < b->locals.n);
  assert (value.kind != GML_V_ADDR || value.ref < b->places.n);
  if (is_interned (&value))
    return intern_value (b, value);
  PUSH (b->values, value);
  return b->values.n - 1;
}

gml_id
gml_body_add_param (struct gml_body *b, gml_id type, gml_id var)
{
  struct gml_value v = { .kind = GML_V_PARAM, .type = type, .var = var, .ref = b->params.n };
  gml_id id = gml_body_add_value (b, v);
  PUSH (b->params, id);
  return id;
}

gml_id
gml_body_const_int (struct gml_body *b, gml_id type, gml_int num)
{
  struct gml_value v = { .kind = GML_V_INT, .type = type, .num = num };
  return intern_value (b, v);
}

const struct gml_value *
gml_body_value (const struct gml_body *b, gml_id value)
{
  assert (value < b->values.n);
  return &b->values.at[value];
}

/* ---- Places ---- */

static bool
same_place (const void *ctx, uint32_t id, const void *key)
{
  const struct gml_place *x = &((const struct gml_body *) ctx)->places.at[id];
  const struct gml_place *y = key;
  return x->kind == y->kind && x->type == y->type && x->parent == y->parent && x->ref == y->ref;
}

gml_id
gml_body_add_place (struct gml_body *b, struct gml_place place)
{
  assert (place.parent < b->places.n);
  uint32_t h = gml_hash_num (place.kind, (uint64_t) place.type << 32 | place.ref);
  h = gml_hash_num (h, place.parent);
  gml_id id = gml_idset_find (&b->place_set, h, same_place, b, &place);
  if (id != 0)
    return id;
  PUSH (b->places, place);
  gml_idset_add (&b->place_set, NULL, h, b->places.n - 1);
  return b->places.n - 1;
}

const struct gml_place *
gml_body_place (const struct gml_body *b, gml_id place)
{
  assert (place < b->places.n);
  return &b->places.at[place];
}

/* ---- Blocks ---- */

gml_id
gml_body_add_block (struct gml_body *b)
{
  PUSH (b->blocks, (struct gml_draft_block){ 0 });
  return b->blocks.n - 1;
}

/* The value which instruction or phi REF of KIND defines: RESULT, made
   beforehand, or a new one.  */
static gml_id
tie (struct gml_body *b, uint8_t kind, gml_id ref, gml_id result, gml_id type, gml_id var)
{
  if (result == 0)
    {
      PUSH (b->values, (struct gml_value){ .kind = kind, .type = type, .var = var, .ref = ref });
      return b->values.n - 1;
    }
  struct gml_value *v = &b->values.at[result];
  assert (result < b->values.n && v->kind == kind && v->ref == 0);
  v->ref = ref;
  return result;
}

gml_id
gml_body_add_inst (struct gml_body *b, gml_id block, struct gml_inst inst, gml_id type, gml_id var,
		   const gml_id *args, uint32_t nargs)
{
  assert (block != 0 && block < b->blocks.n);
  gml_id id = b->insts.n;
  bool has_result = inst.result != 0 || (type != 0 && b->unit->types[type].kind != GML_T_VOID);
  if (has_result)
    inst.result = tie (b, GML_V_INST, id, inst.result, type, var);
  inst.args = nargs != 0 ? b->args.n : 0;
  inst.nargs = nargs;
  for (uint32_t i = 0; i < nargs; i++)
    PUSH (b->args, args[i]);
  PUSH (b->insts, (struct gml_draft_inst){ block, inst });
  return inst.result;
}

gml_id
gml_body_add_phi (struct gml_body *b, gml_id block, gml_id result, gml_id type, gml_id var)
{
  assert (block != 0 && block < b->blocks.n);
  gml_id id = b->phis.n;
  result = tie (b, GML_V_PHI, id, result, type, var);
  PUSH (b->phis, (struct gml_draft_phi){ block, result });
  return result;
}

void
gml_body_phi_arg (struct gml_body *b, gml_id phi_result, gml_id edge, gml_id value)
{
  assert (b->values.at[phi_result].kind == GML_V_PHI);
  gml_id phi = b->values.at[phi_result].ref;
  assert (phi != 0 && edge != 0 && edge < b->edges.n);
  PUSH (b->phi_args, (struct gml_draft_phi_arg){ phi, edge, value });
}

gml_id
gml_body_add_edge (struct gml_body *b, gml_id from, gml_id to, gml_id loc, uint32_t flags)
{
  assert (from != 0 && from < b->blocks.n && to != 0 && to < b->blocks.n);
  PUSH (b->edges, (struct gml_edge){ from, to, loc, flags & ~(uint32_t) GML_EF_BACK });
  return b->edges.n - 1;
}

void
gml_body_set_term (struct gml_body *b, gml_id block, enum gml_term_kind kind, gml_id value,
		   gml_id loc)
{
  assert (block != 0 && block < b->blocks.n);
  b->blocks.at[block] = (struct gml_draft_block){ true, (uint8_t) kind, value, loc };
}

void
gml_body_add_case (struct gml_body *b, gml_id block, gml_int lo, gml_int hi, uint32_t succ)
{
  assert (block != 0 && block < b->blocks.n);
  PUSH (b->cases, (struct gml_draft_case){ block, { lo, hi, succ } });
}

/* The rules of ir.h: values, places, instructions.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/idset.h"
#include "plugin/ir/names.h"
#include "plugin/ir/verify.h"

/* ---- Values ---- */

/* Does NUM fit into type T?  */
static bool
fits (const struct gml_type *t, gml_int num)
{
  if (t->kind == GML_T_BOOL)
    return num == 0 || num == 1;
  if (t->kind != GML_T_INT)
    return t->kind == GML_T_PTR || t->kind == GML_T_OTHER;
  if (t->bits == 128)
    return t->is_signed || num >= 0;
  gml_int high = (gml_int) 1 << (t->bits - t->is_signed);
  return num < high && num >= (t->is_signed ? -high : 0);
}

/* What REF of value ID must be.  */
static bool
check_ref (struct gml_verifier *v, gml_id id)
{
  const struct gml_function *fn = v->fn;
  const struct gml_value *x = &fn->values[id];
  switch ((enum gml_value_kind) x->kind)
    {
    case GML_V_PARAM:
      return x->ref < fn->nparams && fn->params[x->ref] == id;
    case GML_V_STRING:
    case GML_V_UNKNOWN:
      return gml_verify_string (v, x->ref);
    case GML_V_ADDR:
      return x->ref != 0 && x->ref < fn->nplaces;
    case GML_V_FUNC:
      return x->ref != 0 && x->ref < v->u->nfunctions;
    case GML_V_INST:
      return x->ref != 0 && x->ref < fn->ninsts && fn->insts[x->ref].result == id;
    case GML_V_PHI:
      return x->ref != 0 && x->ref < fn->nphis && fn->phis[x->ref].result == id;
    case GML_V_INT:
    case GML_V_FLOAT:
    case GML_V_UNDEF:
      return x->ref == 0;
    case GML_V_NONE:
      break;
    }
  return false;
}

static bool
check_value (struct gml_verifier *v, gml_id id)
{
  const struct gml_value *x = &v->fn->values[id];
  if (!gml_verify_type (v, x->type) || v->u->types[x->type].kind == GML_T_VOID)
    return gml_verify_broken (v, "value %u has no type", id);
  if (x->var >= v->fn->nlocals)
    return gml_verify_broken (v, "value %u is of no variable", id);
  if (!check_ref (v, id))
    return gml_verify_broken (v, "value %u refers to nothing of its kind", id);
  if (x->kind == GML_V_INT ? !fits (&v->u->types[x->type], x->num) : x->num != 0)
    return gml_verify_broken (v, "the number of value %u does not fit its type", id);
  if (x->kind == GML_V_ADDR && v->u->types[x->type].kind != GML_T_PTR)
    return gml_verify_broken (v, "value %u is an address but no pointer", id);
  return true;
}

static bool
check_local (struct gml_verifier *v, gml_id id)
{
  const struct gml_local *l = &v->fn->locals[id];
  if (gml_verify_type (v, l->type) && gml_verify_string (v, l->name) && gml_verify_loc (v, l->loc)
      && gml_verify_fn_or_none (v, l->cleanup))
    return true;
  return gml_verify_broken (v, "local %u has no type, name, location or cleanup function", id);
}

bool
gml_verify_values (struct gml_verifier *v)
{
  const struct gml_function *fn = v->fn;
  if (fn->nlocals == 0 || fn->nvalues == 0 || fn->nplaces == 0 || fn->ninsts == 0 || fn->nphis == 0
      || fn->nblocks < 2 || fn->nedges == 0)
    return gml_verify_broken (v, "a table has no element 0, or there is no block");
  for (gml_id i = 1; i < fn->nlocals; i++)
    if (!check_local (v, i))
      return false;
  for (uint32_t i = 0; i < fn->nparams; i++)
    {
      gml_id p = fn->params[i];
      if (p == 0 || p >= fn->nvalues || fn->values[p].kind != GML_V_PARAM || fn->values[p].ref != i)
	return gml_verify_broken (v, "parameter %u is none", i);
    }
  for (gml_id i = 1; i < fn->nvalues; i++)
    if (!check_value (v, i))
      return false;
  return true;
}

/* ---- Places ---- */

static bool
same_place (const void *ctx, uint32_t id, const void *key)
{
  const struct gml_place *a = &((const struct gml_function *) ctx)->places[id];
  const struct gml_place *b = key;
  return a->kind == b->kind && a->type == b->type && a->parent == b->parent && a->ref == b->ref;
}

static bool
check_base (struct gml_verifier *v, gml_id id)
{
  const struct gml_place *p = &v->fn->places[id];
  if (p->parent != 0)
    return gml_verify_broken (v, "place %u is whole but has a parent", id);
  if (p->kind == GML_P_LOCAL)
    return (p->ref != 0 && p->ref < v->fn->nlocals && p->type == v->fn->locals[p->ref].type)
	   || gml_verify_broken (v, "place %u is no local, or of another type", id);
  if (p->kind == GML_P_GLOBAL)
    return (p->ref != 0 && p->ref < v->u->nglobals && p->type == v->u->globals[p->ref].type)
	   || gml_verify_broken (v, "place %u is no global, or of another type", id);
  if (p->ref == 0 || p->ref >= v->fn->nvalues
      || v->u->types[v->fn->values[p->ref].type].kind != GML_T_PTR)
    return gml_verify_broken (v, "place %u is what no pointer points to", id);
  return true;
}

static bool
check_component (struct gml_verifier *v, gml_id id)
{
  const struct gml_place *p = &v->fn->places[id];
  if (p->parent == 0 || p->parent >= id)
    return gml_verify_broken (v, "place %u has no earlier parent", id);
  const struct gml_type *t = &v->u->types[v->fn->places[p->parent].type];
  if (p->kind == GML_P_FIELD)
    return (t->kind == GML_T_RECORD && p->ref != 0 && p->ref <= v->u->records[t->record].nfields)
	   || gml_verify_broken (v, "place %u is no field of its parent", id);
  if (p->kind == GML_P_ELEM && p->ref != 0
      && (p->ref >= v->fn->nvalues || gml_verify_class (v, v->fn->values[p->ref].type) != 'i'))
    return gml_verify_broken (v, "place %u has no integer as index", id);
  return true;
}

/* How deep place ID is, those that addresses in it name included; 0 if one of
   them comes later.  */
static unsigned
depth_of (const struct gml_function *fn, gml_id id, const uint8_t *depth)
{
  const struct gml_place *p = &fn->places[id];
  gml_id inner = p->parent;
  if (p->kind == GML_P_DEREF && fn->values[p->ref].kind == GML_V_ADDR)
    inner = fn->values[p->ref].ref;
  return inner >= id ? 0 : depth[inner] + 1U;
}

bool
gml_verify_places (struct gml_verifier *v)
{
  const struct gml_function *fn = v->fn;
  struct gml_idset set = { 0 };
  uint8_t *depth = GML_NEW_ARRAY (v->arena, uint8_t, fn->nplaces);
  for (gml_id i = 1; i < fn->nplaces; i++)
    {
      const struct gml_place *p = &fn->places[i];
      if (!gml_verify_type (v, p->type) || p->kind == GML_P_NONE || p->kind > GML_P_PART)
	return gml_verify_broken (v, "place %u is of no kind or type", i);
      if (!(p->kind <= GML_P_DEREF ? check_base (v, i) : check_component (v, i)))
	return false;
      unsigned d = depth_of (fn, i, depth);
      if (d == 0 || d > GML_MAX_DEPTH)
	return gml_verify_broken (v, "place %u is nested too deeply", i);
      depth[i] = (uint8_t) d;
      uint32_t h = gml_hash_num (p->kind, (uint64_t) p->type << 32 | p->ref);
      h = gml_hash_num (h, p->parent);
      if (gml_idset_find (&set, h, same_place, fn, p) != 0)
	return gml_verify_broken (v, "place %u was there already", i);
      gml_idset_add (&set, v->arena, h, i);
    }
  return true;
}

/* ---- Instructions ---- */

/* By operation: result, a, b, c, place, place2; '1' must be, '?' may, '0' must
   not.  */
static const char *const shapes[] = {
  [GML_I_CALL] = "??0000",    [GML_I_LOAD] = "?00010",  [GML_I_STORE] = "010010",
  [GML_I_COPY] = "000011",    [GML_I_ZERO] = "000010",  [GML_I_BIN] = "111000",
  [GML_I_UN] = "110000",      [GML_I_CAST] = "110000",  [GML_I_SELECT] = "111100",
  [GML_I_CLOBBER] = "000010", [GML_I_BIRTH] = "000010", [GML_I_ASM] = "?000??",
  [GML_I_OTHER] = "?00000",
};

static bool
check_shape (struct gml_verifier *v, const struct gml_inst *inst)
{
  const struct gml_function *fn = v->fn;
  const char *shape = shapes[inst->op];
  const gml_id have[] = { inst->result, inst->a, inst->b, inst->c, inst->place, inst->place2 };
  for (int i = 0; i < 6; i++)
    {
      if (have[i] >= (i < 4 ? fn->nvalues : fn->nplaces))
	return gml_verify_broken (v, "an operand is none");
      if (have[i] == 0 ? shape[i] == '1' : shape[i] == '0')
	return gml_verify_broken (v, "operand %d is %s", i, have[i] == 0 ? "missing" : "too many");
    }
  if (inst->place2 != 0 && inst->place == 0)
    return gml_verify_broken (v, "it has a second place but no first");
  if (inst->nargs > fn->nargs || inst->args > fn->nargs - inst->nargs)
    return gml_verify_broken (v, "its arguments are none");
  if (inst->nargs != 0 && inst->op != GML_I_CALL && inst->op != GML_I_ASM)
    return gml_verify_broken (v, "it takes no arguments");
  for (uint32_t i = 0; i < inst->nargs; i++)
    if (fn->args[inst->args + i] == 0 || fn->args[inst->args + i] >= fn->nvalues)
      return gml_verify_broken (v, "argument %u is no value", i + 1);
  if (!gml_verify_string (v, inst->ref) || (inst->ref != 0 && inst->op != GML_I_OTHER))
    return gml_verify_broken (v, "its text is none");
  if (inst->flags >= 2 * GML_IF_IDLE || !gml_verify_loc (v, inst->loc))
    return gml_verify_broken (v, "a flag or its location is none");
  return true;
}

static char
class_of (const struct gml_verifier *v, gml_id value)
{
  return value == 0 ? '?' : gml_verify_class (v, v->fn->values[value].type);
}

static bool
agree (char a, char b)
{
  return a == b || a == '?' || b == '?';
}

static bool
check_binary (struct gml_verifier *v, const struct gml_inst *inst)
{
  char a = class_of (v, inst->a), b = class_of (v, inst->b), r = class_of (v, inst->result);
  bool ok;
  switch ((enum gml_bin) inst->sub)
    {
    case GML_B_EQ:
    case GML_B_NE:
    case GML_B_LT:
    case GML_B_LE:
    case GML_B_GT:
    case GML_B_GE:
      ok = agree (a, b) && agree (r, 'i');
      break;
    case GML_B_SHL:
    case GML_B_SHR:
      ok = agree (a, r) && agree (b, 'i');
      break;
    case GML_B_PTRADD:
      ok = agree (a, 'p') && agree (b, 'i') && agree (r, 'p');
      break;
    case GML_B_PTRDIFF:
      ok = agree (a, 'p') && agree (b, 'p') && agree (r, 'i');
      break;
    case GML_B_OTHER:
      ok = true;
      break;
    default:
      ok = agree (a, b) && agree (a, r) && agree (b, r);
      break;
    }
  return ok || gml_verify_broken (v, "the types of its operands do not agree");
}

static bool
check_call (struct gml_verifier *v, const struct gml_inst *inst)
{
  bool indirect = inst->sub == GML_C_INDIRECT;
  if (inst->sub > GML_C_INTERNAL)
    return gml_verify_broken (v, "it calls nothing we know");
  if (indirect ? inst->callee != 0 : inst->callee == 0 || inst->callee >= v->u->nfunctions)
    return gml_verify_broken (v, "it calls no function");
  if (indirect ? inst->a == 0 || !agree (class_of (v, inst->a), 'p') : inst->a != 0)
    return gml_verify_broken (v, "it calls through no pointer");
  return true;
}

static bool
check_types (struct gml_verifier *v, const struct gml_inst *inst)
{
  char a = class_of (v, inst->a), b = class_of (v, inst->b), c = class_of (v, inst->c);
  char r = class_of (v, inst->result);
  char place = inst->place == 0 ? '?' : gml_verify_class (v, v->fn->places[inst->place].type);
  bool ok = true;
  if (inst->op == GML_I_LOAD)
    ok = agree (r, place);
  else if (inst->op == GML_I_STORE)
    ok = agree (a, place);
  else if (inst->op == GML_I_UN)
    ok = inst->sub == GML_U_LNOT ? agree (r, 'i') : inst->sub == GML_U_OTHER || agree (a, r);
  else if (inst->op == GML_I_SELECT)
    ok = agree (b, c) && agree (b, r) && agree (c, r);
  return ok || gml_verify_broken (v, "the types of its operands do not agree");
}

static bool
check_inst (struct gml_verifier *v, gml_id id)
{
  const struct gml_inst *inst = &v->fn->insts[id];
  if (inst->op == GML_I_NONE || inst->op > GML_I_OTHER)
    return gml_verify_broken (v, "it is of no kind");
  if (!check_shape (v, inst))
    return false;
  if (inst->result != 0
      && (v->fn->values[inst->result].kind != GML_V_INST || v->fn->values[inst->result].ref != id))
    return gml_verify_broken (v, "its result is another's");
  unsigned most = inst->op == GML_I_BIN    ? GML_B_OTHER
		  : inst->op == GML_I_UN   ? GML_U_OTHER
		  : inst->op == GML_I_CALL ? GML_C_INTERNAL
					   : 0;
  if (inst->sub > most)
    return gml_verify_broken (v, "it is of no kind");
  if (inst->op == GML_I_CALL)
    return check_call (v, inst);
  if (inst->callee != 0)
    return gml_verify_broken (v, "it is no call but calls");
  return inst->op == GML_I_BIN ? check_binary (v, inst) : check_types (v, inst);
}

bool
gml_verify_insts (struct gml_verifier *v)
{
  for (gml_id i = 1; i < v->fn->ninsts; i++)
    {
      v->block = v->inst_block[i];
      v->inst = i;
      if (!check_inst (v, i))
	return false;
    }
  v->block = v->inst = 0;
  return true;
}

/* Memory references -> places.
   SPDX-License-Identifier: GPL-3.0-or-later

   GIMPLE folds `p->base.field' into MEM_REF with a byte offset wherever it
   likes; here the offset becomes fields again.  */

#include "plugin/gcc/lower.h"

static gml_id
make (struct gml_lowering *l, enum gml_place_kind kind, gml_id type, gml_id parent, gml_id ref)
{
  struct gml_place p = {};
  p.kind = (uint8_t) kind;
  p.type = type;
  p.parent = parent;
  p.ref = ref;
  return gml_body_add_place (l->body, p);
}

gml_id
gml_lower_part (struct gml_lowering *l, gml_id place, int64_t offset, tree type)
{
  gml_id ref = offset >= 0 && offset < INT32_MAX ? (gml_id) offset + 1 : 0;
  return make (l, GML_P_PART, gml_border_type (l->gb, type), place, ref);
}

gml_id
gml_lower_deref (struct gml_lowering *l, gml_id ptr, tree type)
{
  gml_border_record (l->gb, type);
  gml_id to = gml_border_type (l->gb, type);
  const struct gml_value *v = gml_body_value (l->body, ptr);
  if (v->kind == GML_V_ADDR && gml_body_place (l->body, v->ref)->type == to)
    return v->ref;
  return make (l, GML_P_DEREF, to, 0, ptr);
}

/* ---- Variables ---- */

/* The function of DECL's __attribute__ ((cleanup)), or 0.  */
static gml_id
cleanup_of (struct gml_lowering *l, tree decl)
{
  tree a = VAR_P (decl) ? lookup_attribute ("cleanup", DECL_ATTRIBUTES (decl)) : NULL_TREE;
  tree name
    = a != NULL_TREE && TREE_VALUE (a) != NULL_TREE ? TREE_VALUE (TREE_VALUE (a)) : NULL_TREE;
  if (name == NULL_TREE)
    return 0;
  if (TREE_CODE (name) == FUNCTION_DECL)
    return gml_border_function (l->gb, name);
  return TREE_CODE (name) == IDENTIFIER_NODE
	   ? gml_unit_find_function (l->gb->unit, IDENTIFIER_POINTER (name))
	   : 0;
}

gml_id
gml_lower_local (struct gml_lowering *l, tree decl)
{
  gml_id id = gml_map_get (&l->locals, decl);
  if (id != 0)
    return id;
  struct gml_local local = {};
  tree type = TREE_TYPE (decl);
  local.is_result = TREE_CODE (decl) == RESULT_DECL;
  if (local.is_result && DECL_BY_REFERENCE (decl))
    type = TREE_TYPE (type);
  gml_border_record (l->gb, type);
  /* A result has a name where the front end made it a variable's (NRVO).  */
  if (DECL_NAME (decl) != NULL_TREE
      && (local.is_result || !(DECL_IGNORED_P (decl) && DECL_ARTIFICIAL (decl))))
    local.name = gml_strings_add (l->gb->unit->strings, IDENTIFIER_POINTER (DECL_NAME (decl)));
  local.type = gml_border_type (l->gb, type);
  local.loc = gml_border_decl_loc (l->gb, decl);
  local.is_param = TREE_CODE (decl) == PARM_DECL;
  local.is_artificial = DECL_ARTIFICIAL (decl) && !(local.is_result && local.name != 0);
  local.cleanup = cleanup_of (l, decl);
  id = gml_body_add_local (l->body, local);
  gml_map_put (&l->locals, decl, id);
  return id;
}

gml_id
gml_lower_local_place (struct gml_lowering *l, tree decl)
{
  tree type = TREE_TYPE (decl);
  if (TREE_CODE (decl) == RESULT_DECL && DECL_BY_REFERENCE (decl))
    type = TREE_TYPE (type);
  return make (l, GML_P_LOCAL, gml_border_type (l->gb, type), 0, gml_lower_local (l, decl));
}

static gml_id
variable (struct gml_lowering *l, tree decl)
{
  if (TREE_CODE (decl) == CONST_DECL || is_global_var (decl))
    {
      gml_border_record (l->gb, TREE_TYPE (decl));
      gml_id global = gml_border_global (l->gb, decl);
      return make (l, GML_P_GLOBAL, gml_border_type (l->gb, TREE_TYPE (decl)), 0, global);
    }
  if (TREE_CODE (decl) == RESULT_DECL && DECL_BY_REFERENCE (decl))
    return gml_lower_deref (l, gml_lower_address (l, decl, TREE_TYPE (decl)),
			    TREE_TYPE (TREE_TYPE (decl)));
  return gml_lower_local_place (l, decl);
}

/* ---- Offsets -> fields ---- */

static bool
same_type (tree a, tree b)
{
  a = gml_border_real_class (a);
  b = gml_border_real_class (b);
  return a == b || (POINTER_TYPE_P (a) && POINTER_TYPE_P (b))
	 || (TYPE_CANONICAL (a) != NULL_TREE && TYPE_CANONICAL (a) == TYPE_CANONICAL (b));
}

/* Whether values of A and B are read and written alike.  */
static bool
same_class (tree a, tree b)
{
  return (INTEGRAL_TYPE_P (a) && INTEGRAL_TYPE_P (b)) || (POINTER_TYPE_P (a) && POINTER_TYPE_P (b))
	 || (SCALAR_FLOAT_TYPE_P (a) && SCALAR_FLOAT_TYPE_P (b));
}

static int64_t
size_of (tree type)
{
  tree size = COMPLETE_TYPE_P (type) ? TYPE_SIZE_UNIT (type) : NULL_TREE;
  return size != NULL_TREE && tree_fits_shwi_p (size) ? tree_to_shwi (size) : -1;
}

static gml_id descend (struct gml_lowering *l, gml_id place, tree of, int64_t offset, tree want);

/* The field of PLACE, a record of type OF, that holds WANT at OFFSET, or 0.  */
static gml_id
descend_record (struct gml_lowering *l, gml_id place, tree of, int64_t offset, tree want)
{
  of = gml_border_real_class (of);
  gml_id record = gml_border_record (l->gb, of);
  uint32_t k = 0;
  for (tree f = TYPE_FIELDS (of); f != NULL_TREE; f = DECL_CHAIN (f))
    {
      if (TREE_CODE (f) != FIELD_DECL)
	continue;
      k++;
      const struct gml_field *field = &l->gb->unit->records[record].fields[k - 1];
      int64_t at = field->bit_offset / 8, size = field->bit_size / 8;
      if (field->bit_offset < 0 || field->bit_offset % 8 != 0 || field->bit_size < 8
	  || DECL_BIT_FIELD (f) || offset < at || offset + size_of (want) > at + size)
	continue;
      gml_id type = gml_border_type (l->gb, TREE_TYPE (f));
      gml_id found
	= descend (l, make (l, GML_P_FIELD, type, place, k), TREE_TYPE (f), offset - at, want);
      if (found != 0)
	return found;
    }
  return 0;
}

/* The place inside PLACE, of type OF, that holds WANT at OFFSET, or 0.  */
static gml_id
descend (struct gml_lowering *l, gml_id place, tree of, int64_t offset, tree want)
{
  if (offset == 0 && same_type (of, want))
    return place;
  int64_t size = size_of (want);
  if (size < 0 || offset < 0)
    return 0;
  if (RECORD_OR_UNION_TYPE_P (of) && COMPLETE_TYPE_P (of))
    return descend_record (l, place, of, offset, want);
  if (TREE_CODE (of) == ARRAY_TYPE)
    {
      tree elem = TREE_TYPE (of);
      int64_t step = size_of (elem);
      if (step <= 0 || offset % step + size > step)
	return 0;
      gml_id index = gml_body_const_int (l->body, gml_border_type (l->gb, sizetype), offset / step);
      gml_id type = gml_border_type (l->gb, elem);
      return descend (l, make (l, GML_P_ELEM, type, place, index), elem, offset % step, want);
    }
  return offset == 0 && same_class (of, want) && size_of (of) == size ? place : 0;
}

static bool
has_layout (tree type)
{
  return (RECORD_OR_UNION_TYPE_P (type) || TREE_CODE (type) == ARRAY_TYPE)
	 && COMPLETE_TYPE_P (type);
}

/* MEM_REF of a variable's address: OF is the variable's type.  */
static gml_id
inside (struct gml_lowering *l, gml_id place, tree of, int64_t offset, tree want)
{
  gml_id found = descend (l, place, of, offset, want);
  return found != 0 ? found : gml_lower_part (l, place, offset, want);
}

/* What POINTER plus OFFSET bytes points to, as WANT.  */
static gml_id
behind (struct gml_lowering *l, tree pointer, int64_t offset, tree want)
{
  gml_id ptr = gml_lower_value (l, pointer);
  tree of = POINTER_TYPE_P (TREE_TYPE (pointer)) ? TREE_TYPE (TREE_TYPE (pointer)) : want;
  if (offset == 0 && (!has_layout (of) || same_type (of, want)))
    return gml_lower_deref (l, ptr, want);
  if (has_layout (of))
    {
      gml_id found = descend (l, gml_lower_deref (l, ptr, of), of, offset, want);
      if (found != 0)
	return found;
    }
  if (offset == 0)
    return gml_lower_deref (l, ptr, want);
  gml_id bytes = gml_body_const_int (l->body, gml_border_type (l->gb, ssizetype), offset);
  gml_id sum = gml_lower_bin (l, GML_B_PTRADD, ptr, bytes, TREE_TYPE (pointer), 0);
  return gml_lower_deref (l, sum, want);
}

/* POINTER, or the address of a variable or field that it was given.  */
static tree
look_through (tree pointer)
{
  if (TREE_CODE (pointer) != SSA_NAME || SSA_NAME_OCCURS_IN_ABNORMAL_PHI (pointer))
    return pointer;
  gimple *def = SSA_NAME_DEF_STMT (pointer);
  if (!gimple_assign_single_p (def) || gimple_assign_rhs_code (def) != ADDR_EXPR)
    return pointer;
  return gimple_assign_rhs1 (def);
}

static gml_id
mem_ref (struct gml_lowering *l, tree ref)
{
  tree pointer = look_through (TREE_OPERAND (ref, 0)), want = TREE_TYPE (ref);
  tree at = TREE_CODE (ref) == MEM_REF ? TREE_OPERAND (ref, 1) : integer_zero_node;
  int64_t offset = tree_fits_shwi_p (at) ? tree_to_shwi (at) : (int64_t) TREE_INT_CST_LOW (at);
  if (TREE_CODE (pointer) != ADDR_EXPR)
    {
      if (TREE_CODE (pointer) == SSA_NAME || is_gimple_min_invariant (pointer))
	return behind (l, pointer, offset, want);
      return gml_lower_deref (l, gml_lower_value (l, pointer), want);
    }
  tree base = TREE_OPERAND (pointer, 0);
  if (TREE_CODE (base) == STRING_CST || TREE_CODE (base) == FUNCTION_DECL
      || TREE_CODE (base) == LABEL_DECL)
    return behind (l, pointer, offset, want);
  return inside (l, gml_lower_place (l, base), TREE_TYPE (base), offset, want);
}

/* ---- References ---- */

static gml_id
component_ref (struct gml_lowering *l, tree ref)
{
  tree outer = TREE_OPERAND (ref, 0), field = TREE_OPERAND (ref, 1);
  gml_id place = gml_lower_place (l, outer);
  gml_id id = gml_border_field (l->gb, field, TREE_TYPE (outer));
  gml_id type = gml_body_place (l->body, place)->type;
  const struct gml_type *t = &l->gb->unit->types[type];
  if (id == 0 || t->kind != GML_T_RECORD
      || t->record != gml_border_record (l->gb, TREE_TYPE (outer)))
    return gml_lower_part (l, place, -1, TREE_TYPE (ref));
  return make (l, GML_P_FIELD, gml_border_type (l->gb, TREE_TYPE (ref)), place, id);
}

static gml_id
array_ref (struct gml_lowering *l, tree ref)
{
  tree outer = TREE_OPERAND (ref, 0), index = TREE_OPERAND (ref, 1);
  gml_id place = gml_lower_place (l, outer);
  gml_id type = gml_border_type (l->gb, TREE_TYPE (ref));
  if (l->gb->unit->types[gml_body_place (l->body, place)->type].kind != GML_T_ARRAY
      || TREE_CODE (ref) == ARRAY_RANGE_REF)
    return gml_lower_part (l, place, -1, TREE_TYPE (ref));
  gml_id value = is_gimple_val (index) ? gml_lower_value (l, index) : 0;
  return make (l, GML_P_ELEM, type, place, value);
}

static gml_id
seen_otherwise (struct gml_lowering *l, tree ref)
{
  tree outer = TREE_OPERAND (ref, 0);
  int64_t offset = 0;
  gml_id place
    = is_gimple_val (outer) && !DECL_P (outer) ? gml_lower_deref (
	l, gml_lower_unknown (l, ptr_type_node, "a value seen as memory"), TREE_TYPE (outer))
					       : gml_lower_place (l, outer);
  if (TREE_CODE (ref) == VIEW_CONVERT_EXPR && same_type (TREE_TYPE (ref), TREE_TYPE (outer)))
    return place;
  if (TREE_CODE (ref) == BIT_FIELD_REF)
    {
      tree bits = TREE_OPERAND (ref, 2);
      offset
	= tree_fits_shwi_p (bits) && tree_to_shwi (bits) % 8 == 0 ? tree_to_shwi (bits) / 8 : -1;
    }
  else if (TREE_CODE (ref) == IMAGPART_EXPR)
    offset = size_of (TREE_TYPE (ref));
  return gml_lower_part (l, place, offset, TREE_TYPE (ref));
}

/* DECL stands for another expression: a variable of variable size, or one that
   OpenMP or a structured binding renamed.  */
static gml_id
decl_place (struct gml_lowering *l, tree decl)
{
  if (VAR_P (decl) && DECL_HAS_VALUE_EXPR_P (decl))
    return gml_lower_place (l, DECL_VALUE_EXPR (decl));
  return variable (l, decl);
}

gml_id
gml_lower_place (struct gml_lowering *l, tree ref)
{
  switch (TREE_CODE (ref))
    {
    case VAR_DECL:
    case PARM_DECL:
    case RESULT_DECL:
    case CONST_DECL:
      return decl_place (l, ref);
    case COMPONENT_REF:
      return component_ref (l, ref);
    case ARRAY_REF:
    case ARRAY_RANGE_REF:
      return array_ref (l, ref);
    case MEM_REF:
    case INDIRECT_REF:
      return mem_ref (l, ref);
    case TARGET_MEM_REF:
      return gml_lower_part (
	l, gml_lower_deref (l, gml_lower_value (l, TMR_BASE (ref)), TREE_TYPE (ref)), -1,
	TREE_TYPE (ref));
    case BIT_FIELD_REF:
    case REALPART_EXPR:
    case IMAGPART_EXPR:
    case VIEW_CONVERT_EXPR:
      return seen_otherwise (l, ref);
    case WITH_SIZE_EXPR:
      return gml_lower_place (l, TREE_OPERAND (ref, 0));
    case STRING_CST:
      return gml_lower_deref (l, gml_lower_address (l, ref, ptr_type_node), TREE_TYPE (ref));
    default:
      return gml_lower_deref (
	l, gml_lower_unknown (l, ptr_type_node, get_tree_code_name (TREE_CODE (ref))),
	TREE_TYPE (ref));
    }
}

/* Operands -> values.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/gcc/lower.h"

gml_id
gml_lower_unknown (struct gml_lowering *l, tree type, const char *why)
{
  struct gml_value v = {};
  v.kind = GML_V_UNKNOWN;
  v.type = gml_border_type (l->gb, type);
  v.ref = gml_strings_add (l->gb->unit->strings, why);
  return gml_body_add_value (l->body, v);
}

/* ---- Constants ---- */

gml_int
gml_lower_integer (const_tree cst)
{
  wide_int w = wi::to_wide (cst);
  /* Pointers are signed here: MAP_FAILED is -1.  */
  bool is_unsigned = TYPE_UNSIGNED (TREE_TYPE (cst)) && !POINTER_TYPE_P (TREE_TYPE (cst));
  if (w.get_precision () <= HOST_BITS_PER_WIDE_INT)
    return is_unsigned ? (gml_int) w.to_uhwi () : (gml_int) w.to_shwi ();
  unsigned HOST_WIDE_INT high = w.elt (1);
  return (gml_int) ((unsigned __int128) high << 64 | w.elt (0));
}

static gml_id
integer (struct gml_lowering *l, tree cst)
{
  gml_id type = gml_border_type (l->gb, TREE_TYPE (cst));
  unsigned kind = l->gb->unit->types[type].kind;
  if (kind != GML_T_INT && kind != GML_T_BOOL && kind != GML_T_PTR)
    return gml_lower_unknown (l, TREE_TYPE (cst), "a constant wider than 128 bits");
  gml_int num = gml_lower_integer (cst);
  if (num < 0 && TYPE_UNSIGNED (TREE_TYPE (cst)) && kind == GML_T_INT)
    return gml_lower_unknown (l, TREE_TYPE (cst), "a constant above 2^127");
  return gml_body_const_int (l->body, type, num);
}

static gml_id
of_kind (struct gml_lowering *l, enum gml_value_kind kind, tree type, gml_id ref)
{
  struct gml_value v = {};
  v.kind = (uint8_t) kind;
  v.type = gml_border_type (l->gb, type);
  v.ref = ref;
  return gml_body_add_value (l->body, v);
}

/* The address of literal STR's byte OFFSET.  */
static gml_id
string_address (struct gml_lowering *l, tree str, int64_t offset, tree type)
{
  tree elem = TREE_TYPE (TREE_TYPE (str));
  int64_t len = TREE_STRING_LENGTH (str);
  if (!tree_fits_uhwi_p (TYPE_SIZE_UNIT (elem)) || tree_to_uhwi (TYPE_SIZE_UNIT (elem)) != 1
      || offset < 0 || offset > len)
    return gml_lower_unknown (l, type, "a wide string");
  const char *text = TREE_STRING_POINTER (str);
  if (len > 0 && text[len - 1] == '\0')
    len--;
  if (offset > len)
    offset = len;
  gml_id id = gml_strings_add_n (l->gb->unit->strings, text + offset, (size_t) (len - offset));
  return of_kind (l, GML_V_STRING, type, id);
}

/* The literal that REF is or lies in at a constant *OFFSET, or null.  */
static tree
string_base (tree ref, int64_t *offset)
{
  poly_int64 at = 0;
  tree base = ref;
  if (TREE_CODE (ref) != STRING_CST)
    base = get_addr_base_and_unit_offset (ref, &at);
  if (base == NULL_TREE || !at.is_constant (offset))
    return NULL_TREE;
  if (TREE_CODE (base) == CONST_DECL)
    base = DECL_INITIAL (base);
  return base != NULL_TREE && TREE_CODE (base) == STRING_CST ? base : NULL_TREE;
}

gml_id
gml_lower_address (struct gml_lowering *l, tree ref, tree type)
{
  int64_t offset = 0;
  if (TREE_CODE (ref) == FUNCTION_DECL)
    return of_kind (l, GML_V_FUNC, type, gml_border_function (l->gb, ref));
  if (TREE_CODE (ref) == LABEL_DECL)
    return gml_lower_unknown (l, type, "the address of a label");
  tree str = string_base (ref, &offset);
  if (str != NULL_TREE)
    return string_address (l, str, offset, type);
  return of_kind (l, GML_V_ADDR, type, gml_lower_place (l, ref));
}

/* ---- SSA names ---- */

/* A name that has a value when the function begins.  */
static gml_id
default_def (struct gml_lowering *l, tree name)
{
  tree var = SSA_NAME_VAR (name);
  if (var == NULL_TREE)
    return of_kind (l, GML_V_UNDEF, TREE_TYPE (name), 0);
  if (TREE_CODE (var) == PARM_DECL)
    {
      gml_id value = gml_map_get (&l->params, var);
      return value != 0 ? value : gml_lower_unknown (l, TREE_TYPE (name), "a hidden parameter");
    }
  if (TREE_CODE (var) == RESULT_DECL && DECL_BY_REFERENCE (var))
    return of_kind (l, GML_V_ADDR, TREE_TYPE (name), gml_lower_local_place (l, var));
  struct gml_value v = {};
  v.kind = GML_V_UNDEF;
  v.type = gml_border_type (l->gb, TREE_TYPE (name));
  v.var = gml_lower_var (l, name);
  return gml_body_add_value (l->body, v);
}

static gml_id
of_name (struct gml_lowering *l, tree name)
{
  gml_id *id = &l->ssa[SSA_NAME_VERSION (name)];
  if (*id != 0)
    return *id;
  if (SSA_NAME_IS_DEFAULT_DEF (name))
    return *id = default_def (l, name);
  /* Blocks come in an order in which definitions precede uses.  */
  return gml_lower_unknown (l, TREE_TYPE (name), "a value defined in no block that is reached");
}

/* ---- Operands ---- */

static gml_id
load (struct gml_lowering *l, tree ref)
{
  struct gml_inst inst = {};
  inst.op = GML_I_LOAD;
  inst.place = gml_lower_place (l, ref);
  if (TREE_THIS_VOLATILE (ref))
    inst.flags = GML_IF_VOLATILE;
  return gml_lower_emit (l, inst, TREE_TYPE (ref), 0);
}

static gml_id
variable (struct gml_lowering *l, tree decl)
{
  tree constant = gml_border_constant_of (decl);
  return constant != NULL_TREE ? integer (l, fold_convert (TREE_TYPE (decl), constant))
			       : load (l, decl);
}

gml_id
gml_lower_value (struct gml_lowering *l, tree op)
{
  if (op == NULL_TREE || TREE_CODE (op) == ERROR_MARK)
    return gml_lower_unknown (l, void_type_node, "a missing operand");
  tree type = TREE_TYPE (op);
  switch (TREE_CODE (op))
    {
    case SSA_NAME:
      return of_name (l, op);
    case INTEGER_CST:
      return integer (l, op);
    case REAL_CST:
    case FIXED_CST:
      return of_kind (l, GML_V_FLOAT, type, 0);
    case COMPLEX_CST:
    case VECTOR_CST:
    case POLY_INT_CST:
      return gml_lower_unknown (l, type, "a vector or complex constant");
    case ADDR_EXPR:
      return gml_lower_address (l, TREE_OPERAND (op, 0), type);
    case FUNCTION_DECL:
      return gml_lower_address (l, op, type);
    case WITH_SIZE_EXPR:
    case OBJ_TYPE_REF:
      return gml_lower_value (l, TREE_CODE (op) == OBJ_TYPE_REF ? OBJ_TYPE_REF_EXPR (op)
								: TREE_OPERAND (op, 0));
    case CONSTRUCTOR:
      return gml_lower_unknown (l, type, "a constructor's value");
    case VAR_DECL:
      return variable (l, op);
    case NOP_EXPR:
    case CONVERT_EXPR:
      return gml_lower_cast (l, gml_lower_value (l, TREE_OPERAND (op, 0)), type, 0);
    case VIEW_CONVERT_EXPR:
    case BIT_FIELD_REF:
    case REALPART_EXPR:
    case IMAGPART_EXPR:
      if (is_gimple_val (TREE_OPERAND (op, 0)))
	return gml_lower_unknown (l, type, "a part of a value");
      return load (l, op);
    default:
      if (handled_component_p (op) || DECL_P (op) || TREE_CODE (op) == MEM_REF
	  || TREE_CODE (op) == TARGET_MEM_REF || TREE_CODE (op) == STRING_CST)
	return load (l, op);
      return gml_lower_unknown (l, type, get_tree_code_name (TREE_CODE (op)));
    }
}

/* Functions and global variables.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/gcc/border.h"

/* ---- Functions ---- */

/* Whether DECL's body is a header's own business: glibc's fortified wrappers
   (extern inline, gnu_inline) stand for the function of that name.  */
static bool
is_wrapper (tree decl)
{
  return DECL_DECLARED_INLINE_P (decl) && DECL_EXTERNAL (decl)
	 && lookup_attribute ("gnu_inline", DECL_ATTRIBUTES (decl)) != NULL_TREE;
}

static bool
has_body (tree decl)
{
  cgraph_node *node = cgraph_node::get (decl);
  return node != NULL && node->has_gimple_body_p () && !node->alias && !node->thunk
	 && DECL_STRUCT_FUNCTION (decl) != NULL && !is_wrapper (decl);
}

static uint32_t
flags_of (struct gml_border *gb, tree decl, const char *asm_name)
{
  uint32_t f = 0;
  tree type = TREE_TYPE (decl);
  if (!TREE_PUBLIC (decl))
    f |= GML_FF_STATIC;
  /* The variant for bases is not virtual, the destructor it stands for is.  */
  tree origin = DECL_ABSTRACT_ORIGIN (decl);
  if (DECL_VIRTUAL_P (decl)
      || (origin != NULL_TREE && TREE_CODE (origin) == FUNCTION_DECL && DECL_VIRTUAL_P (origin)))
    f |= GML_FF_VIRTUAL;
  if (DECL_CXX_CONSTRUCTOR_P (decl))
    f |= GML_FF_CTOR;
  if (DECL_CXX_DESTRUCTOR_P (decl))
    f |= GML_FF_DTOR;
  if (TREE_CODE (type) == METHOD_TYPE)
    f |= GML_FF_METHOD;
  if (stdarg_p (type))
    f |= GML_FF_VARARGS;
  if (gml_border_is_system (DECL_SOURCE_LOCATION (decl)))
    f |= GML_FF_SYSTEM;
  if (DECL_WEAK (decl) && !DECL_COMDAT (decl))
    f |= GML_FF_WEAK;
  if (DECL_COMDAT (decl))
    f |= GML_FF_COMDAT;
  if (MAIN_NAME_P (DECL_NAME (decl)) && strcmp (asm_name, "main") == 0)
    f |= GML_FF_MAIN;
  if (decl_function_context (decl) != NULL_TREE && !gb->is_cxx)
    f |= GML_FF_NESTED;
  return f;
}

/* The name of a function that is not mangled: where a header's asm label or
   macro stands between, the name MEANT.  */
static const char *
plain_name (tree decl, const char *asm_name, const char *meant)
{
  if (DECL_NAME (decl) == NULL_TREE)
    return meant;
  const char *name = IDENTIFIER_POINTER (DECL_NAME (decl));
  if (strcmp (meant, asm_name) != 0 || strncmp (name, "__", 2) == 0)
    return meant;
  return name;
}

static void
name_function (struct gml_border *gb, tree decl, const char *asm_name, const char *meant,
	       struct gml_function *fn)
{
  const char *signature = gb->is_cxx ? gml_border_demangle (gb, asm_name) : NULL;
  const char *name;
  if (signature != NULL)
    name = gml_border_cut_signature (gb, signature);
  else
    name = signature = plain_name (decl, asm_name, meant);
  fn->name = gml_strings_add (gb->unit->strings, name);
  fn->signature = gml_strings_add (gb->unit->strings, signature);
}

/* A closure type is told by the name of its operator (): `...{lambda(int)#1}'.  */
static void
note_lambda (struct gml_border *gb, tree decl, gml_id id)
{
  static const char suffix[] = "}::operator()";
  const char *name = gml_text (gb->unit, gb->unit->functions[id].name);
  size_t n = strlen (name), m = sizeof suffix - 1;
  tree closure = TYPE_METHOD_BASETYPE (TREE_TYPE (decl));
  if (n < m || strcmp (name + n - m, suffix) != 0 || strstr (name, "{lambda(") == NULL
      || closure == NULL_TREE || !RECORD_OR_UNION_TYPE_P (closure))
    return;
  gml_id record = gml_border_record (gb, closure);
  gml_id record_name = gml_strings_add_n (gb->unit->strings, name, n - m + 1);
  gb->unit->records[record].is_lambda = true;
  gb->unit->records[record].call = id;
  gb->unit->records[record].name = record_name;
  gb->unit->functions[id].flags |= GML_FF_NESTED;
}

/* What needs other functions and types: entered after the function itself.  */
static void
fill_function (struct gml_border *gb, tree decl, gml_id id)
{
  struct gml_function fn = {};
  gml_border_attributes (gb, decl, &fn);
  gml_id type = gml_border_type (gb, TREE_TYPE (TREE_TYPE (decl)));
  gml_id loc = gml_border_decl_loc (gb, decl);
  tree context = decl_function_context (decl);
  gml_id parent = context != NULL_TREE ? gml_border_function (gb, context) : 0;
  struct gml_function *f = &gb->unit->functions[id];
  f->nattrs = fn.nattrs;
  f->attrs = fn.attrs;
  f->type = type;
  f->loc = loc;
  f->parent = parent;
  if (DECL_STRUCT_FUNCTION (decl) != NULL)
    {
      gml_id end = gml_border_loc (gb, DECL_STRUCT_FUNCTION (decl)->function_end_locus);
      gb->unit->functions[id].end_loc = end;
    }
  if (gb->is_cxx && TREE_CODE (TREE_TYPE (decl)) == METHOD_TYPE)
    note_lambda (gb, decl, id);
}

/* Whether DECL is the variant that all others only call (C4, D4), as -Os makes them.  */
static bool
is_unified (struct gml_border *gb, tree decl)
{
  const char *own = gml_border_raw_asm_name (gb, decl), *meant = gml_border_asm_name (gb, decl);
  while (*own != '\0' && *own == *meant)
    own++, meant++;
  return *own == '4';
}

/* Whether body A is to be taken rather than B, variants of one constructor or
   destructor: one that the others only call, the complete object's, a deleting one last.  */
static bool
is_better_body (struct gml_border *gb, tree a, tree b)
{
  if (b == NULL_TREE)
    return true;
  if (is_unified (gb, a) || is_unified (gb, b))
    return is_unified (gb, a);
  if (gml_border_is_deleting (gb, a))
    return false;
  return gml_border_is_deleting (gb, b) || (gml_border_has_vtt (b) && !gml_border_has_vtt (a));
}

static void
enter_body (struct gml_border *gb, tree decl, gml_id id)
{
  if (!has_body (decl))
    return;
  if (id >= gb->nbodies)
    {
      uint32_t n = gb->nbodies != 0 ? gb->nbodies : 256;
      while (n <= id)
	n *= 2;
      gb->bodies = XRESIZEVEC (tree, gb->bodies, n);
      memset (gb->bodies + gb->nbodies, 0, (n - gb->nbodies) * sizeof *gb->bodies);
      gb->nbodies = n;
    }
  if (is_better_body (gb, decl, gb->bodies[id]))
    gb->bodies[id] = decl;
  gb->unit->functions[id].flags |= GML_FF_BODY;
}

gml_id
gml_border_function (struct gml_border *gb, tree decl)
{
  gml_id id = gml_map_get (&gb->functions, decl);
  if (id != 0)
    return id;
  const char *asm_name = gml_border_asm_name (gb, decl);
  const char *meant = asm_name;
  if (!has_body (decl) && !(asm_name[0] == '_' && asm_name[1] == 'Z'))
    meant = gml_alias_name (asm_name);
  id = meant[0] != '\0' ? gml_unit_find_function (gb->unit, meant) : 0;
  bool is_new = id == 0;
  if (is_new)
    {
      struct gml_function fn = {};
      fn.asm_name = gml_strings_add (gb->unit->strings, meant);
      fn.flags = flags_of (gb, decl, meant);
      name_function (gb, decl, asm_name, meant, &fn);
      id = gml_unit_add_function (gb->unit, fn);
    }
  gml_map_put (&gb->functions, decl, id);
  enter_body (gb, decl, id);
  if (is_new)
    fill_function (gb, decl, id);
  return id;
}

gml_id
gml_border_extra_function (struct gml_border *gb, const char *asm_name)
{
  gml_id id = gml_unit_find_function (gb->unit, asm_name);
  if (id != 0)
    return id;
  struct gml_function fn = {};
  const char *signature = gml_border_demangle (gb, asm_name);
  const char *name = signature != NULL ? gml_border_cut_signature (gb, signature) : asm_name;
  fn.asm_name = gml_strings_add (gb->unit->strings, asm_name);
  fn.name = gml_strings_add (gb->unit->strings, name);
  fn.signature = gml_strings_add (gb->unit->strings, signature != NULL ? signature : name);
  fn.type = 1; /* void */
  return gml_unit_add_function (gb->unit, fn);
}

gml_id
gml_border_operator_delete (struct gml_border *gb)
{
  return gml_border_extra_function (gb, "_ZdlPv");
}

/* ---- Variants of constructors and destructors ---- */

bool
gml_border_is_deleting (struct gml_border *gb, tree decl)
{
  if (!DECL_CXX_DESTRUCTOR_P (decl))
    return false;
  const char *raw = gml_border_raw_asm_name (gb, decl);
  const char *normal = gml_border_asm_name (gb, decl);
  while (*raw != '\0' && *raw == *normal)
    raw++, normal++;
  return *raw == '0';
}

static bool
has_virtual_base (tree binfo)
{
  tree base;
  for (unsigned i = 0; BINFO_BASE_ITERATE (binfo, i, base); i++)
    if (BINFO_VIRTUAL_P (base) || has_virtual_base (base))
      return true;
  return false;
}

bool
gml_border_has_vtt (tree decl)
{
  if (!DECL_CXX_CONSTRUCTOR_P (decl) && !DECL_CXX_DESTRUCTOR_P (decl))
    return false;
  tree type = TREE_TYPE (decl);
  if (TREE_CODE (type) != METHOD_TYPE)
    return false;
  /* The base object's variant gets a `void const **' after `this' where the
     class has virtual bases.  */
  tree binfo = TYPE_BINFO (TYPE_METHOD_BASETYPE (type));
  tree second = TREE_CHAIN (TYPE_ARG_TYPES (type));
  if (binfo == NULL_TREE || second == NULL_TREE || !has_virtual_base (binfo))
    return false;
  tree arg = TREE_VALUE (second);
  return POINTER_TYPE_P (arg) && POINTER_TYPE_P (TREE_TYPE (arg))
	 && VOID_TYPE_P (TREE_TYPE (TREE_TYPE (arg)));
}

/* ---- Virtual calls ---- */

/* The method in slot TOKEN of CLASS's own table of virtual functions.  */
static tree
method_in_slot (tree type, unsigned HOST_WIDE_INT token)
{
  if (TYPE_BINFO (type) == NULL_TREE)
    return NULL_TREE;
  tree v = BINFO_VIRTUALS (TYPE_BINFO (type));
  while (v != NULL_TREE && token-- > 0)
    v = TREE_CHAIN (v);
  tree fn = v != NULL_TREE ? TREE_VALUE (v) : NULL_TREE;
  if (fn == NULL_TREE || TREE_CODE (fn) != FUNCTION_DECL)
    return NULL_TREE;
  cgraph_node *node = cgraph_node::get (fn);
  if (node != NULL && node->thunk && node->callees != NULL)
    return node->callees->callee->decl;
  return fn;
}

gml_id
gml_border_method (struct gml_border *gb, tree ref, bool *deletes)
{
  *deletes = false;
  if (!virtual_method_call_p (ref))
    return 0;
  tree token = OBJ_TYPE_REF_TOKEN (ref), type = TYPE_MAIN_VARIANT (obj_type_ref_class (ref));
  if (token == NULL_TREE || !tree_fits_uhwi_p (token))
    return 0;
  uint64_t slot = tree_to_uhwi (token);
  const void *key = GML_MAP_NUM ((uint64_t) TYPE_UID (type) << 20 ^ slot);
  uint32_t known = gml_map_get (&gb->methods, key);
  if (known == 0)
    {
      tree fn = method_in_slot (type, slot);
      if (fn == NULL_TREE)
	return 0;
      gml_id id = gml_border_function (gb, fn);
      known = id << 1 | gml_border_is_deleting (gb, fn);
      gml_map_put (&gb->methods, key, known);
    }
  *deletes = known & 1;
  return known >> 1;
}

/* ---- Variables ---- */

gml_id
gml_border_global (struct gml_border *gb, tree decl)
{
  gml_id id = gml_map_get (&gb->globals, decl);
  if (id != 0)
    return id;
  struct gml_global v = {};
  tree context = decl_function_context (decl);
  bool is_variable = VAR_P (decl);
  const char *own = DECL_NAME (decl) != NULL_TREE ? IDENTIFIER_POINTER (DECL_NAME (decl)) : "";
  const char *full = NULL; /* `ns::v', `vtable for T' */
  if (gb->is_cxx && is_variable && context == NULL_TREE)
    full = gml_border_demangle (gb, gml_border_asm_name (gb, decl));
  if (full != NULL || *own != '\0')
    v.name = gml_strings_add (gb->unit->strings, full != NULL ? full : own);
  v.type = gml_border_type (gb, TREE_TYPE (decl));
  v.loc = gml_border_decl_loc (gb, decl);
  v.is_static = !TREE_PUBLIC (decl);
  v.is_const = TREE_READONLY (decl) || TREE_CODE (decl) == CONST_DECL;
  v.is_extern = is_variable && DECL_EXTERNAL (decl);
  v.function = context != NULL_TREE ? gml_border_function (gb, context) : 0;
  id = gml_unit_add_global (gb->unit, v);
  gml_map_put (&gb->globals, decl, id);
  return id;
}

/* Whether nothing in the unit, and nothing outside, ever writes DECL.  */
static bool
is_never_written (tree decl)
{
  if (TREE_READONLY (decl))
    return !DECL_EXTERNAL (decl) && !DECL_WEAK (decl);
  varpool_node *node = varpool_node::get (decl);
  if (TREE_PUBLIC (decl) || !TREE_STATIC (decl) || node == NULL || DECL_PRESERVE_P (decl))
    return false;
  ipa_ref *ref = NULL;
  for (unsigned i = 0; node->iterate_referring (i, ref); i++)
    if (ref->use != IPA_REF_LOAD)
      return false;
  return true;
}

tree
gml_border_constant_of (tree decl)
{
  if (!VAR_P (decl) || TREE_THIS_VOLATILE (decl) || !is_gimple_reg_type (TREE_TYPE (decl))
      || DECL_HAS_VALUE_EXPR_P (decl) || DECL_THREAD_LOCAL_P (decl)
      || !(TREE_STATIC (decl) || DECL_EXTERNAL (decl)) || !is_never_written (decl))
    return NULL_TREE;
  tree value = DECL_INITIAL (decl);
  if (value == NULL_TREE && !TREE_READONLY (decl) && INTEGRAL_TYPE_P (TREE_TYPE (decl)))
    return build_zero_cst (TREE_TYPE (decl));
  return value != NULL_TREE && TREE_CODE (value) == INTEGER_CST ? value : NULL_TREE;
}

/* Types and records.
   SPDX-License-Identifier: GPL-3.0-or-later

   A record's fields are filled in when a place of it is first lowered: a
   pointer to a class must not pull all of Qt into the unit.  */

#include "plugin/gcc/border.h"

static int64_t
constant_or_minus_one (const_tree t)
{
  return t != NULL_TREE && tree_fits_shwi_p (t) ? tree_to_shwi (t) : -1;
}

tree
gml_border_real_class (tree type)
{
  type = TYPE_MAIN_VARIANT (type);
  /* Under -flto pointers point to incomplete copies (ipa-free-lang-data.cc,
     fld_incomplete_type_of).  */
  if (RECORD_OR_UNION_TYPE_P (type) && !COMPLETE_TYPE_P (type)
      && TYPE_CANONICAL (type) != NULL_TREE)
    type = TYPE_MAIN_VARIANT (TYPE_CANONICAL (type));
  /* The layout of a class as a base is a RECORD_TYPE of its own, whose context
     is the class (cp/class.cc, layout_class_type).  */
  if (TREE_CODE (type) == RECORD_TYPE && TYPE_CONTEXT (type) != NULL_TREE
      && RECORD_OR_UNION_TYPE_P (TYPE_CONTEXT (type)))
    {
      tree name = TYPE_NAME (type);
      if (name != NULL_TREE && TREE_CODE (name) == TYPE_DECL)
	name = DECL_NAME (name);
      if (name != NULL_TREE && strncmp (IDENTIFIER_POINTER (name), "__as_base", 9) == 0)
	return TYPE_MAIN_VARIANT (TYPE_CONTEXT (type));
    }
  return type;
}

/* ---- Records ---- */

static bool
is_polymorphic (tree type)
{
  return TYPE_BINFO (type) != NULL_TREE && polymorphic_type_binfo_p (TYPE_BINFO (type));
}

static gml_id
declare_record (struct gml_border *gb, tree type)
{
  gml_id id = gml_map_get (&gb->records, type);
  if (id != 0)
    return id;
  struct gml_record r = {};
  r.is_union = TREE_CODE (type) != RECORD_TYPE;
  r.is_class = gb->is_cxx && !r.is_union;
  r.is_polymorphic = is_polymorphic (type);
  r.size = COMPLETE_TYPE_P (type) ? constant_or_minus_one (TYPE_SIZE_UNIT (type)) : -1;
  id = gml_unit_add_record (gb->unit, r);
  gml_map_put (&gb->records, type, id);
  gb->unit->records[id].name = gml_border_record_name (gb, type);
  return id;
}

static int64_t
field_bit_offset (tree field)
{
  tree bytes = DECL_FIELD_OFFSET (field), bits = DECL_FIELD_BIT_OFFSET (field);
  if (bytes == NULL_TREE || !tree_fits_shwi_p (bytes) || !tree_fits_shwi_p (bits))
    return -1;
  return tree_to_shwi (bytes) * 8 + tree_to_shwi (bits);
}

/* Whether FIELD is the subobject of a base class: it has no name, its type has
   one.  TYPE_BINFO would say so, too, but does not survive free_lang_data.  */
static bool
is_base_field (struct gml_border *gb, tree field, gml_id type)
{
  const struct gml_type *t = &gb->unit->types[type];
  return gb->is_cxx && DECL_ARTIFICIAL (field) && DECL_NAME (field) == NULL_TREE
	 && t->kind == GML_T_RECORD && gb->unit->records[t->record].name != 0;
}

static struct gml_field
make_field (struct gml_border *gb, tree field)
{
  struct gml_field f = {};
  if (DECL_NAME (field) != NULL_TREE)
    f.name = gml_strings_add (gb->unit->strings, IDENTIFIER_POINTER (DECL_NAME (field)));
  f.type = gml_border_type (gb, TREE_TYPE (field));
  f.bit_offset = field_bit_offset (field);
  f.bit_size = constant_or_minus_one (DECL_SIZE (field));
  f.is_base = is_base_field (gb, field, f.type);
  return f;
}

/* What gb->complete says of a record.  */
enum
{
  ITS_FIELDS = 1,
  ALL_OF_IT = 2 /* and theirs */
};

static void
complete_record (struct gml_border *gb, tree type, gml_id id)
{
  if (gml_map_get (&gb->complete, GML_MAP_NUM (id)) || !COMPLETE_TYPE_P (type))
    return;
  gml_map_put (&gb->complete, GML_MAP_NUM (id), ITS_FIELDS);
  uint32_t n = 0;
  for (tree f = TYPE_FIELDS (type); f != NULL_TREE; f = DECL_CHAIN (f))
    n += TREE_CODE (f) == FIELD_DECL;
  struct gml_field *fields = GML_NEW_ARRAY (gb->arena, struct gml_field, n + 1);
  uint32_t k = 0;
  for (tree f = TYPE_FIELDS (type); f != NULL_TREE; f = DECL_CHAIN (f))
    if (TREE_CODE (f) == FIELD_DECL)
      {
	fields[k] = make_field (gb, f);
	gml_map_put (&gb->fields, f, ++k);
      }
  struct gml_record *r = &gb->unit->records[id];
  r->nfields = n;
  r->fields = fields;
}

gml_id
gml_border_record (struct gml_border *gb, tree type)
{
  type = gml_border_real_class (type);
  if (!RECORD_OR_UNION_TYPE_P (type))
    return 0;
  gml_id id = declare_record (gb, type);
  complete_record (gb, type, id);
  return id;
}

void
gml_border_complete (struct gml_border *gb, tree type, int depth)
{
  while (TREE_CODE (type) == ARRAY_TYPE)
    type = TREE_TYPE (type);
  type = gml_border_real_class (type);
  gml_id id = gml_border_record (gb, type);
  if (id == 0 || depth == 0 || gml_map_get (&gb->complete, GML_MAP_NUM (id)) == ALL_OF_IT)
    return;
  gml_map_put (&gb->complete, GML_MAP_NUM (id), ALL_OF_IT);
  for (tree f = TYPE_FIELDS (type); f != NULL_TREE; f = DECL_CHAIN (f))
    if (TREE_CODE (f) == FIELD_DECL)
      gml_border_complete (gb, TREE_TYPE (f), depth - 1);
}

/* A field as large and as far as FIELD in record ID: variants of a type and
   layouts as a base have FIELD_DECLs of their own.  */
static gml_id
field_by_layout (struct gml_border *gb, tree field, gml_id id)
{
  const struct gml_record *r = &gb->unit->records[id];
  int64_t offset = field_bit_offset (field), size = constant_or_minus_one (DECL_SIZE (field));
  gml_id name = 0;
  if (DECL_NAME (field) != NULL_TREE)
    name = gml_strings_find (gb->unit->strings, IDENTIFIER_POINTER (DECL_NAME (field)));
  for (uint32_t k = 0; k < r->nfields; k++)
    if (offset >= 0 && r->fields[k].bit_offset == offset && r->fields[k].name == name
	&& (name != 0 || r->fields[k].bit_size == size))
      return k + 1;
  return 0;
}

gml_id
gml_border_field (struct gml_border *gb, tree field, tree of)
{
  gml_id record = gml_border_record (gb, of);
  if (record == 0)
    return 0;
  tree owner = DECL_FIELD_CONTEXT (field);
  if (owner != NULL_TREE && TYPE_P (owner)
      && gml_border_real_class (owner) == gml_border_real_class (of))
    {
      gml_id id = gml_map_get (&gb->fields, field);
      if (id != 0)
	return id;
    }
  return field_by_layout (gb, field, record);
}

/* ---- Types ---- */

static int64_t
array_count (tree type)
{
  tree domain = TYPE_DOMAIN (type);
  if (domain == NULL_TREE || TYPE_MIN_VALUE (domain) == NULL_TREE
      || TYPE_MAX_VALUE (domain) == NULL_TREE || !tree_fits_shwi_p (TYPE_MIN_VALUE (domain))
      || !tree_fits_shwi_p (TYPE_MAX_VALUE (domain)))
    return domain != NULL_TREE && TYPE_MAX_VALUE (domain) != NULL_TREE
	       && integer_minus_onep (TYPE_MAX_VALUE (domain))
	     ? 0
	     : -1;
  int64_t n = tree_to_shwi (TYPE_MAX_VALUE (domain)) - tree_to_shwi (TYPE_MIN_VALUE (domain)) + 1;
  return n >= 0 ? n : -1;
}

static void
fill_integer (struct gml_type *t, tree type)
{
  if (TYPE_PRECISION (type) > 128)
    return;
  t->kind = GML_T_INT;
  t->bits = (uint16_t) TYPE_PRECISION (type);
  t->is_signed = !TYPE_UNSIGNED (type);
}

/* What TYPE is, without its size.  */
static struct gml_type
make_type (struct gml_border *gb, tree type)
{
  struct gml_type t = {};
  t.kind = GML_T_OTHER;
  t.count = -1;
  switch (TREE_CODE (type))
    {
    case VOID_TYPE:
      t.kind = GML_T_VOID;
      break;
    case BOOLEAN_TYPE:
      t.kind = GML_T_BOOL;
      t.bits = 1;
      break;
    case INTEGER_TYPE:
    case ENUMERAL_TYPE:
      fill_integer (&t, type);
      break;
    case OFFSET_TYPE: /* pointer to a data member */
      t.kind = GML_T_INT;
      t.bits = (uint16_t) POINTER_SIZE;
      t.is_signed = true;
      break;
    case REAL_TYPE:
    case FIXED_POINT_TYPE:
      t.kind = GML_T_FLOAT;
      t.bits = (uint16_t) TYPE_PRECISION (type);
      break;
    case POINTER_TYPE:
    case REFERENCE_TYPE:
      t.kind = GML_T_PTR;
      t.bits = (uint16_t) TYPE_PRECISION (type);
      t.is_ref = TREE_CODE (type) == REFERENCE_TYPE;
      t.elem = gml_border_type (gb, TREE_TYPE (type));
      break;
    case NULLPTR_TYPE:
      t.kind = GML_T_PTR;
      t.bits = (uint16_t) POINTER_SIZE;
      t.elem = 1; /* void */
      break;
    case ARRAY_TYPE:
      t.kind = GML_T_ARRAY;
      t.elem = gml_border_type (gb, TREE_TYPE (type));
      t.count = array_count (type);
      break;
    case RECORD_TYPE:
    case UNION_TYPE:
    case QUAL_UNION_TYPE:
      t.kind = GML_T_RECORD;
      t.record = declare_record (gb, type);
      break;
    case FUNCTION_TYPE:
    case METHOD_TYPE:
      t.kind = GML_T_FUNC;
      t.elem = gml_border_type (gb, TREE_TYPE (type));
      break;
    default:
      if (gml_compat_is_bitint (type))
	fill_integer (&t, type);
      break;
    }
  return t;
}

gml_id
gml_border_type (struct gml_border *gb, tree type)
{
  if (type == NULL_TREE || !TYPE_P (type))
    type = void_type_node;
  type = gml_border_real_class (type);
  gml_id id = gml_map_get (&gb->types, type);
  if (id != 0)
    return id;
  struct gml_type t = make_type (gb, type);
  t.size = -1;
  if (t.kind != GML_T_VOID && t.kind != GML_T_FUNC && COMPLETE_TYPE_P (type))
    t.size = constant_or_minus_one (TYPE_SIZE_UNIT (type));
  id = gml_unit_add_type (gb->unit, t);
  gml_map_put (&gb->types, type, id);
  return id;
}

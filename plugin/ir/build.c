/* Building a unit: its tables.  Bodies are in build_body.c.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/ir/build.h"

#include <assert.h>
#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/idset.h"

/* The unit and what finds its elements again; gml_unit_new is the only way to
   make one, so a unit is always the head of this.  */
struct tables
{
  struct gml_unit unit;
  struct gml_idset locs, types, functions;
};

struct gml_unit *
gml_unit_new (struct gml_arena *arena)
{
  struct gml_unit *u = &GML_NEW (arena, struct tables)->unit;
  u->arena = arena;
  u->strings = gml_strings_new (arena);
  GML_GROW (arena, u->locs, u->nlocs, u->cap_locs);
  GML_GROW (arena, u->types, u->ntypes, u->cap_types);
  GML_GROW (arena, u->records, u->nrecords, u->cap_records);
  GML_GROW (arena, u->globals, u->nglobals, u->cap_globals);
  GML_GROW (arena, u->functions, u->nfunctions, u->cap_functions);
  u->nlocs = u->ntypes = u->nrecords = u->nglobals = u->nfunctions = 1;
  gml_unit_add_type (u, (struct gml_type){ .kind = GML_T_VOID });
  return u;
}

/* ---- Locations ---- */

static bool
same_loc (const void *ctx, gml_id id, const void *key)
{
  const struct gml_loc *a = &((const struct gml_unit *) ctx)->locs[id];
  const struct gml_loc *b = key;
  return a->file == b->file && a->line == b->line && a->column == b->column && a->macro == b->macro
	 && a->system == b->system && a->cookie == 0;
}

static uint32_t
hash_loc (const struct gml_loc *l)
{
  uint32_t h = gml_hash_num (l->file, (uint64_t) l->line << 32 | l->column);
  return gml_hash_num (h, (uint64_t) l->macro << 1 | l->system);
}

static gml_id
find_loc (const struct gml_unit *u, const struct gml_loc *loc)
{
  return gml_idset_find (&((const struct tables *) u)->locs, hash_loc (loc), same_loc, u, loc);
}

gml_id
gml_unit_add_loc (struct gml_unit *u, struct gml_loc loc)
{
  gml_id id = loc.cookie == 0 ? find_loc (u, &loc) : 0;
  return id != 0 ? id : gml_unit_append_loc (u, loc);
}

gml_id
gml_unit_append_loc (struct gml_unit *u, struct gml_loc loc)
{
  GML_GROW (u->arena, u->locs, u->nlocs, u->cap_locs);
  u->locs[u->nlocs] = loc;
  if (loc.cookie == 0 && find_loc (u, &loc) == 0)
    gml_idset_add (&((struct tables *) u)->locs, u->arena, hash_loc (&loc), u->nlocs);
  return u->nlocs++;
}

/* ---- Types ---- */

/* Clears what has no meaning for the kind, so that equal types are equal.  */
static struct gml_type
canonical (struct gml_type t)
{
  struct gml_type out = { .kind = t.kind, .size = t.size, .count = -1 };
  switch (t.kind)
    {
    case GML_T_VOID:
      out.size = -1;
      break;
    case GML_T_INT:
      out.is_signed = t.is_signed;
      out.bits = t.bits;
      break;
    case GML_T_BOOL:
    case GML_T_FLOAT:
      out.bits = t.bits;
      break;
    case GML_T_PTR:
      out.is_ref = t.is_ref;
      out.bits = t.bits;
      out.elem = t.elem;
      break;
    case GML_T_ARRAY:
      out.elem = t.elem;
      out.count = t.count < 0 ? -1 : t.count;
      break;
    case GML_T_RECORD:
      out.record = t.record;
      break;
    case GML_T_FUNC:
      out.elem = t.elem;
      out.size = -1;
      break;
    default:
      break;
    }
  if (out.size < 0)
    out.size = -1;
  return out;
}

static bool
same_type (const void *ctx, gml_id id, const void *key)
{
  const struct gml_type *a = &((const struct gml_unit *) ctx)->types[id];
  const struct gml_type *b = key;
  return a->kind == b->kind && a->is_signed == b->is_signed && a->is_ref == b->is_ref
	 && a->bits == b->bits && a->elem == b->elem && a->record == b->record && a->size == b->size
	 && a->count == b->count;
}

static uint32_t
hash_type (const struct gml_type *t)
{
  uint32_t h = gml_hash_num (t->kind, (uint64_t) t->elem << 32 | t->record);
  h = gml_hash_num (h, (uint64_t) t->size);
  h = gml_hash_num (h, (uint64_t) t->count);
  return gml_hash_num (h, (uint64_t) t->bits << 2 | (uint64_t) t->is_signed << 1 | t->is_ref);
}

gml_id
gml_unit_find_type (const struct gml_unit *u, struct gml_type type)
{
  struct gml_type t = canonical (type);
  return gml_idset_find (&((const struct tables *) u)->types, hash_type (&t), same_type, u, &t);
}

gml_id
gml_unit_add_type (struct gml_unit *u, struct gml_type type)
{
  gml_id id = gml_unit_find_type (u, type);
  return id != 0 ? id : gml_unit_append_type (u, type);
}

gml_id
gml_unit_append_type (struct gml_unit *u, struct gml_type type)
{
  assert (type.elem < u->ntypes);
  GML_GROW (u->arena, u->types, u->ntypes, u->cap_types);
  struct gml_type t = u->types[u->ntypes] = canonical (type);
  if (gml_unit_find_type (u, t) == 0)
    gml_idset_add (&((struct tables *) u)->types, u->arena, hash_type (&t), u->ntypes);
  return u->ntypes++;
}

/* ---- Records, globals, functions ---- */

gml_id
gml_unit_add_record (struct gml_unit *u, struct gml_record record)
{
  GML_GROW (u->arena, u->records, u->nrecords, u->cap_records);
  u->records[u->nrecords] = record;
  return u->nrecords++;
}

gml_id
gml_unit_add_global (struct gml_unit *u, struct gml_global global)
{
  GML_GROW (u->arena, u->globals, u->nglobals, u->cap_globals);
  u->globals[u->nglobals] = global;
  return u->nglobals++;
}

static bool
same_function (const void *ctx, gml_id id, const void *key)
{
  return ((const struct gml_unit *) ctx)->functions[id].asm_name == *(const gml_id *) key;
}

static gml_id
find_function (const struct gml_unit *u, gml_id asm_name)
{
  return gml_idset_find (&((const struct tables *) u)->functions, gml_hash_num (0, asm_name),
			 same_function, u, &asm_name);
}

gml_id
gml_unit_add_function (struct gml_unit *u, struct gml_function fn)
{
  GML_GROW (u->arena, u->functions, u->nfunctions, u->cap_functions);
  gml_id id = u->nfunctions++;
  u->functions[id] = fn;
  if (fn.asm_name != 0 && find_function (u, fn.asm_name) == 0)
    gml_idset_add (&((struct tables *) u)->functions, u->arena, gml_hash_num (0, fn.asm_name), id);
  return id;
}

gml_id
gml_unit_find_function (const struct gml_unit *u, const char *asm_name)
{
  gml_id name = gml_strings_find (u->strings, asm_name);
  return name != 0 ? find_function (u, name) : 0;
}

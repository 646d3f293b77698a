/* The rules of ir.h: a unit's tables.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/ir/verify.h"

#include <stdarg.h>
#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/names.h"

bool
gml_verify_broken (struct gml_verifier *v, const char *format, ...)
{
  char *text = v->err->text;
  size_t size = sizeof v->err->text;
  int n = 0;
  if (v->fn != NULL)
    n = snprintf (text, size, "function %.80s: ", gml_text (v->u, v->fn->name));
  if (v->block != 0)
    n += snprintf (text + n, size - (size_t) n, "bb%u: ", v->block);
  if (v->fn != NULL && v->inst != 0)
    n += snprintf (text + n, size - (size_t) n,
		   "instruction %u: ", v->inst - v->fn->blocks[v->block].insts + 1);
  va_list ap;
  va_start (ap, format);
  vsnprintf (text + n, size - (size_t) n, format, ap);
  va_end (ap);
  v->err->line = v->err->column = 0;
  return false;
}

bool
gml_verify_string (const struct gml_verifier *v, gml_id string)
{
  return string < gml_strings_count (v->u->strings);
}

bool
gml_verify_loc (const struct gml_verifier *v, gml_id loc)
{
  return loc < v->u->nlocs;
}

bool
gml_verify_type (const struct gml_verifier *v, gml_id type)
{
  return type != 0 && type < v->u->ntypes;
}

bool
gml_verify_fn_or_none (const struct gml_verifier *v, gml_id fn)
{
  return fn < v->u->nfunctions;
}

char
gml_verify_class (const struct gml_verifier *v, gml_id type)
{
  switch (v->u->types[type].kind)
    {
    case GML_T_VOID:
      return 'v';
    case GML_T_BOOL:
    case GML_T_INT:
      return 'i';
    case GML_T_FLOAT:
      return 'f';
    case GML_T_PTR:
      return 'p';
    case GML_T_OTHER:
      return '?';
    default:
      return 'a';
    }
}

/* ---- Locations and types ---- */

static bool
check_locs (struct gml_verifier *v)
{
  for (gml_id i = 1; i < v->u->nlocs; i++)
    if (!gml_verify_string (v, v->u->locs[i].file) || !gml_verify_string (v, v->u->locs[i].macro))
      return gml_verify_broken (v, "location %u names no string", i);
  return true;
}

static bool
check_type (struct gml_verifier *v, gml_id id)
{
  const struct gml_type *t = &v->u->types[id];
  bool has_elem = t->kind == GML_T_PTR || t->kind == GML_T_ARRAY;
  bool has_bits = has_elem
		    ? t->kind == GML_T_PTR
		    : t->kind == GML_T_INT || t->kind == GML_T_BOOL || t->kind == GML_T_FLOAT;
  if (t->kind > GML_T_OTHER)
    return gml_verify_broken (v, "type %u is of no kind", id);
  if (t->elem >= id || (has_elem && t->elem == 0)
      || (!has_elem && t->kind != GML_T_FUNC && t->elem != 0))
    return gml_verify_broken (v, "type %u is made of no earlier type", id);
  if (t->kind == GML_T_RECORD ? t->record == 0 || t->record >= v->u->nrecords : t->record != 0)
    return gml_verify_broken (v, "type %u is of no record", id);
  if (has_bits && (t->bits == 0 || t->bits > 128))
    return gml_verify_broken (v, "type %u has %u bits, not 1 to 128", id, t->bits);
  if (t->size < -1 || t->count < -1)
    return gml_verify_broken (v, "type %u is of negative size", id);
  return true;
}

static bool
check_types (struct gml_verifier *v)
{
  const struct gml_unit *u = v->u;
  uint8_t *depth = GML_NEW_ARRAY (v->arena, uint8_t, u->ntypes);
  if (u->ntypes < 2 || u->types[1].kind != GML_T_VOID)
    return gml_verify_broken (v, "type 1 is not void");
  for (gml_id i = 1; i < u->ntypes; i++)
    {
      if (!check_type (v, i))
	return false;
      depth[i] = (uint8_t) (depth[u->types[i].elem] + 1);
      if (depth[i] > GML_MAX_DEPTH)
	return gml_verify_broken (v, "type %u is nested too deeply", i);
    }
  return true;
}

/* ---- Records and globals ---- */

static bool
check_field (struct gml_verifier *v, gml_id record, uint32_t i)
{
  const struct gml_field *f = &v->u->records[record].fields[i];
  if (!gml_verify_string (v, f->name) || !gml_verify_type (v, f->type))
    return gml_verify_broken (v, "field %u of record %u has no type or name", i + 1, record);
  if (f->bit_offset < -1 || f->bit_size < -1)
    return gml_verify_broken (v, "field %u of record %u lies nowhere", i + 1, record);
  if (f->is_base && v->u->types[f->type].kind != GML_T_RECORD)
    return gml_verify_broken (v, "a base of record %u is no record", record);
  return true;
}

/* The record that field I of RECORD holds as a value, or 0.  */
static gml_id
held_record (const struct gml_unit *u, gml_id record, uint32_t i)
{
  const struct gml_type *t = &u->types[u->records[record].fields[i].type];
  while (t->kind == GML_T_ARRAY)
    t = &u->types[t->elem];
  return t->kind == GML_T_RECORD ? t->record : 0;
}

/* No record may hold itself, nor records be nested without end: depth[r] is 0
   before R was seen, 255 while it is looked at, then how deep it is.  The
   stack is as deep as records nest.  */
static bool
check_nesting (struct gml_verifier *v, gml_id root, uint8_t *depth)
{
  struct
  {
    gml_id record;
    uint32_t next;
  } stack[GML_MAX_DEPTH];
  unsigned n = 0;
  if (depth[root] != 0)
    return true;
  stack[n].record = root;
  stack[n++].next = 0;
  depth[root] = 255;
  while (n > 0)
    {
      gml_id record = stack[n - 1].record;
      if (stack[n - 1].next == v->u->records[record].nfields)
	{
	  depth[record] = 1;
	  n--;
	  continue;
	}
      gml_id held = held_record (v->u, record, stack[n - 1].next++);
      if (held == 0 || depth[held] == 1)
	continue;
      if (depth[held] == 255)
	return gml_verify_broken (v, "record %u holds itself", held);
      if (n == GML_MAX_DEPTH)
	return gml_verify_broken (v, "record %u is nested too deeply", root);
      stack[n].record = held;
      stack[n++].next = 0;
      depth[held] = 255;
    }
  return true;
}

static bool
check_records (struct gml_verifier *v)
{
  const struct gml_unit *u = v->u;
  uint8_t *depth = GML_NEW_ARRAY (v->arena, uint8_t, u->nrecords);
  for (gml_id i = 1; i < u->nrecords; i++)
    {
      const struct gml_record *r = &u->records[i];
      if (!gml_verify_string (v, r->name) || !gml_verify_fn_or_none (v, r->call) || r->size < -1)
	return gml_verify_broken (v, "record %u has no name, call operator or size", i);
      for (uint32_t k = 0; k < r->nfields; k++)
	if (!check_field (v, i, k))
	  return false;
    }
  for (gml_id i = 1; i < u->nrecords; i++)
    if (!check_nesting (v, i, depth))
      return false;
  return true;
}

static bool
check_globals (struct gml_verifier *v)
{
  for (gml_id i = 1; i < v->u->nglobals; i++)
    {
      const struct gml_global *g = &v->u->globals[i];
      if (!gml_verify_string (v, g->name) || !gml_verify_type (v, g->type)
	  || !gml_verify_loc (v, g->loc) || !gml_verify_fn_or_none (v, g->function))
	return gml_verify_broken (v, "global %u has no name, type, location or function", i);
    }
  return true;
}

/* ---- Heads of functions ---- */

static bool
check_attrs (struct gml_verifier *v, const struct gml_function *fn)
{
  for (uint32_t i = 0; i < fn->nattrs; i++)
    {
      const struct gml_attr *a = &fn->attrs[i];
      if (a->kind > GML_A_FORMAT || !gml_verify_fn_or_none (v, a->fn))
	return gml_verify_broken (v, "attribute %u is none or names no function", i + 1);
      if (a->num < 0 || a->num2 < 0 || a->num3 < 0)
	return gml_verify_broken (v, "attribute %u has a negative number", i + 1);
    }
  return true;
}

/* MARK has an element for each function, less than ID so far.  */
static bool
check_calls (struct gml_verifier *v, gml_id id, gml_id *mark)
{
  const struct gml_function *fn = &v->u->functions[id];
  for (uint32_t i = 0; i < fn->ncalls; i++)
    {
      gml_id callee = fn->calls[i];
      if (callee == 0 || callee >= v->u->nfunctions || mark[callee] == id)
	return gml_verify_broken (v, "call %u of its list is none or was there", i + 1);
      mark[callee] = id;
    }
  return true;
}

static bool
check_head (struct gml_verifier *v, gml_id id)
{
  const struct gml_function *fn = &v->u->functions[id];
  if (!gml_verify_string (v, fn->name))
    return gml_verify_broken (v, "function %u has no name", id);
  v->fn = fn;
  if (!gml_verify_string (v, fn->asm_name) || !gml_verify_string (v, fn->signature)
      || !gml_verify_string (v, fn->why_not))
    return gml_verify_broken (v, "a name is no string");
  if (!gml_verify_loc (v, fn->loc) || !gml_verify_loc (v, fn->end_loc))
    return gml_verify_broken (v, "its location is none");
  if (fn->type >= v->u->ntypes || !gml_verify_fn_or_none (v, fn->parent))
    return gml_verify_broken (v, "its type or parent is none");
  if (fn->flags >= 2 * GML_FF_BELOW)
    return gml_verify_broken (v, "a flag is unknown");
  bool body = fn->flags & GML_FF_BODY, there = fn->loaded || fn->why_not != 0;
  if (body ? !there && v->u->load == NULL : there)
    return gml_verify_broken (v, "it has %s",
			      body ? "no body" : "a body, and no flag that says so");
  if (fn->loaded && fn->why_not != 0)
    return gml_verify_broken (v, "it has a body, and a reason why not");
  return check_attrs (v, fn);
}

/* A chain of parents must end.  MARK is as for check_calls.  */
static bool
check_parents (struct gml_verifier *v, gml_id id, gml_id *mark)
{
  gml_id at = id;
  for (; at != 0 && mark[at] == 0; at = v->u->functions[at].parent)
    mark[at] = id;
  if (at != 0 && mark[at] == id)
    return gml_verify_broken (v, "function %u stands in itself", id);
  return true;
}

static bool
check_functions (struct gml_verifier *v)
{
  uint32_t n = v->u->nfunctions;
  gml_id *called = GML_NEW_ARRAY (v->arena, gml_id, n);
  gml_id *seen = GML_NEW_ARRAY (v->arena, gml_id, n);
  for (gml_id i = 1; i < n; i++)
    if (!check_head (v, i) || !check_calls (v, i, called))
      return false;
  v->fn = NULL;
  for (gml_id i = 1; i < n; i++)
    if (!check_parents (v, i, seen))
      return false;
  return true;
}

/* ---- All of it ---- */

int
gml_verify_tables (const struct gml_unit *u, struct gml_ir_error *err)
{
  struct gml_verifier v = { .u = u, .err = err, .arena = gml_arena_new () };
  bool ok = gml_verify_string (&v, u->name) || gml_verify_broken (&v, "the unit has no name");
  ok = ok && check_locs (&v) && check_types (&v) && check_records (&v) && check_globals (&v)
       && check_functions (&v);
  gml_arena_free (v.arena);
  return ok ? 0 : -1;
}

int
gml_verify_function (const struct gml_unit *u, gml_id fn, struct gml_ir_error *err)
{
  struct gml_verifier v = { .u = u, .err = err, .fn = &u->functions[fn] };
  if (!v.fn->loaded)
    return 0;
  v.arena = gml_arena_new ();
  bool ok = gml_verify_values (&v) && gml_verify_places (&v) && gml_verify_blocks (&v)
	    && gml_verify_edges (&v) && gml_verify_insts (&v) && gml_verify_order (&v)
	    && gml_verify_uses (&v);
  gml_arena_free (v.arena);
  return ok ? 0 : -1;
}

int
gml_ir_verify (const struct gml_unit *u, struct gml_ir_error *err)
{
  if (gml_verify_tables (u, err) != 0)
    return -1;
  for (gml_id i = 1; i < u->nfunctions; i++)
    if (gml_verify_function (u, i, err) != 0)
      return -1;
  return 0;
}

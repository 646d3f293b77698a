/* The text form, out: what belongs to the unit.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/ir/print.h"

#include <inttypes.h>
#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/body.h"
#include "plugin/ir/names.h"
#include "plugin/ir/text.h"

/* ---- Words ---- */

static void
print_quoted (FILE *out, const char *text, size_t len)
{
  putc ('"', out);
  for (size_t i = 0; i < len; i++)
    {
      unsigned char c = (unsigned char) text[i];
      if (c == '"' || c == '\\')
	fprintf (out, "\\%c", c);
      else if (c == '\n')
	fputs ("\\n", out);
      else if (c == '\t')
	fputs ("\\t", out);
      else if (c < 0x20 || c >= 0x7f)
	fprintf (out, "\\x%02x", c);
      else
	putc (c, out);
    }
  putc ('"', out);
}

void
gml_print_string (struct gml_printer *p, gml_id string)
{
  print_quoted (p->out, gml_text (p->u, string), gml_strings_len (p->u->strings, string));
}

void
gml_print_name (struct gml_printer *p, struct gml_name name, bool reserved)
{
  const char *text = gml_text (p->u, name.text);
  size_t len = gml_strings_len (p->u->strings, name.text);
  if (len != 0 && !reserved && gml_word_is_ident (text, len))
    fputs (text, p->out);
  else if (len != 0)
    print_quoted (p->out, text, len);
  if (len == 0 || name.no > 1)
    fprintf (p->out, "~%" PRIu32, name.no);
}

void
gml_print_int (struct gml_printer *p, gml_int num)
{
  char digits[48];
  char *at = digits + sizeof digits - 1;
  unsigned __int128 left = num < 0 ? -(unsigned __int128) num : (unsigned __int128) num;
  *at = '\0';
  do
    *--at = (char) ('0' + (int) (left % 10));
  while ((left /= 10) != 0);
  if (num < 0)
    *--at = '-';
  fputs (at, p->out);
}

void
gml_print_flags (struct gml_printer *p, const char *const *words, uint32_t flags)
{
  for (int i = 0; words[i] != NULL; i++)
    if (flags & (UINT32_C (1) << i))
      fprintf (p->out, " %s", words[i]);
}

void
gml_print_loc (struct gml_printer *p, gml_id loc)
{
  if (loc == 0)
    return;
  putc (' ', p->out);
  gml_print_bare_loc (p, loc);
}

void
gml_print_bare_loc (struct gml_printer *p, gml_id loc)
{
  const struct gml_loc *l = &p->u->locs[loc];
  fprintf (p->out, "@ %" PRIu32, l->line);
  if (l->column != 0)
    fprintf (p->out, ":%" PRIu32, l->column);
  if (l->file != p->u->name)
    {
      fputs (" in ", p->out);
      gml_print_string (p, l->file);
    }
  if (l->macro != 0)
    {
      fputs (" macro ", p->out);
      gml_print_string (p, l->macro);
    }
  if (l->system)
    fputs (" system", p->out);
}

/* ---- Names of the unit ---- */

/* Which bearer of NAME this is, from 1.  */
static uint32_t
next_bearer (struct gml_printer *p, gml_id name)
{
  return ++p->seen[name];
}

static void
number_names (struct gml_printer *p)
{
  const struct gml_unit *u = p->u;
  p->records = GML_NEW_ARRAY (p->arena, uint32_t, u->nrecords);
  p->globals = GML_NEW_ARRAY (p->arena, uint32_t, u->nglobals);
  p->functions = GML_NEW_ARRAY (p->arena, uint32_t, u->nfunctions);
  size_t bytes = gml_strings_count (u->strings) * sizeof *p->seen;
  p->seen = gml_arena_alloc (p->arena, bytes);

  for (gml_id i = 1; i < u->nrecords; i++)
    p->records[i] = next_bearer (p, u->records[i].name);
  memset (p->seen, 0, bytes);
  for (gml_id i = 1; i < u->nglobals; i++)
    p->globals[i] = next_bearer (p, u->globals[i].name);
  memset (p->seen, 0, bytes);
  for (gml_id i = 1; i < u->nfunctions; i++)
    p->functions[i] = next_bearer (p, u->functions[i].asm_name);
  memset (p->seen, 0, bytes);
}

void
gml_print_function_name (struct gml_printer *p, gml_id fn)
{
  gml_id name = p->u->functions[fn].asm_name;
  const char *text = gml_text (p->u, name);
  bool reserved = strcmp (text, "virtual") == 0 || strcmp (text, "internal") == 0;
  gml_print_name (p, (struct gml_name){ name, p->functions[fn] }, reserved);
}

void
gml_print_global_name (struct gml_printer *p, gml_id global)
{
  putc ('@', p->out);
  gml_print_name (p, (struct gml_name){ p->u->globals[global].name, p->globals[global] }, false);
}

static void
print_record_name (struct gml_printer *p, gml_id record)
{
  gml_id name = p->u->records[record].name;
  const char *text = gml_text (p->u, name);
  bool builtin = gml_type_builtin (text, strlen (text)).kind != GML_T_RECORD;
  gml_print_name (p, (struct gml_name){ name, p->records[record] }, builtin);
}

void
gml_print_field_name (struct gml_printer *p, gml_id record, gml_id field)
{
  const struct gml_record *r = &p->u->records[record];
  gml_id name = r->fields[field - 1].name;
  uint32_t first = 0;
  while (first < r->nfields && r->fields[first].name != name)
    first++;
  if (name == 0 || first != field - 1)
    fprintf (p->out, "%" PRIu32, field);
  else
    gml_print_name (p, (struct gml_name){ name, 1 }, false);
}

/* ---- Types ---- */

static void
print_type_head (struct gml_printer *p, const struct gml_type *t)
{
  switch (t->kind)
    {
    case GML_T_VOID:
      fputs ("void", p->out);
      break;
    case GML_T_BOOL:
      fputs ("bool", p->out);
      break;
    case GML_T_INT:
      fprintf (p->out, "%c%u", t->is_signed ? 'i' : 'u', t->bits);
      break;
    case GML_T_FLOAT:
      fprintf (p->out, "f%u", t->bits);
      break;
    case GML_T_PTR:
      putc (t->is_ref ? '&' : '*', p->out);
      break;
    case GML_T_ARRAY:
      if (t->count >= 0)
	fprintf (p->out, "[%" PRId64 "]", t->count);
      else
	fputs ("[?]", p->out);
      break;
    case GML_T_RECORD:
      print_record_name (p, t->record);
      break;
    case GML_T_FUNC:
      fputs ("fn", p->out);
      break;
    default:
      fputs ("other", p->out);
      break;
    }
}

/* "?" stands for a number that is not known.  */
static void
print_known (struct gml_printer *p, int64_t num)
{
  if (num < 0)
    putc ('?', p->out);
  else
    fprintf (p->out, "%" PRId64, num);
}

/* <size> or <size, bits> where they are not the usual ones.  */
static void
print_unusual_size (struct gml_printer *p, const struct gml_type *t)
{
  uint16_t usual_bits = t->kind == GML_T_BOOL ? 1 : 64;
  bool unusual_bits = (t->kind == GML_T_BOOL || t->kind == GML_T_PTR) && t->bits != usual_bits;
  if (t->size == gml_type_usual_size (p->u, t) && !unusual_bits)
    return;
  putc ('<', p->out);
  print_known (p, t->size);
  if (unusual_bits)
    fprintf (p->out, ", %u", t->bits);
  putc ('>', p->out);
}

void
gml_print_type (struct gml_printer *p, gml_id type)
{
  for (;;)
    {
      const struct gml_type *t = &p->u->types[type];
      print_type_head (p, t);
      print_unusual_size (p, t);
      if (t->elem == 0)
	return;
      if (t->kind == GML_T_FUNC)
	{
	  putc ('<', p->out);
	  gml_print_type (p, t->elem);
	  putc ('>', p->out);
	  return;
	}
      type = t->elem;
    }
}

/* ---- Records and globals ---- */

static void
print_field (struct gml_printer *p, const struct gml_field *f)
{
  fputs (f->is_base ? "  base " : "  ", p->out);
  if (f->name != 0)
    gml_print_name (p, (struct gml_name){ f->name, 1 }, false);
  else
    fputs ("\"\"", p->out);
  fputs (": ", p->out);
  gml_print_type (p, f->type);
  fputs (" @", p->out);
  print_known (p, f->bit_offset);
  int64_t size = p->u->types[f->type].size;
  int64_t usual = size < 0 || size > INT64_MAX / 8 ? -1 : size * 8;
  if (f->bit_size != usual)
    {
      fputs (" size ", p->out);
      print_known (p, f->bit_size);
    }
  putc ('\n', p->out);
}

static void
print_record (struct gml_printer *p, gml_id id)
{
  const struct gml_record *r = &p->u->records[id];
  fputs ("record ", p->out);
  print_record_name (p, id);
  if (r->is_union)
    fputs (" union", p->out);
  if (r->is_class)
    fputs (" class", p->out);
  if (r->is_polymorphic)
    fputs (" polymorphic", p->out);
  if (r->is_lambda)
    fputs (" lambda", p->out);
  if (r->call != 0)
    {
      fputs (" call ", p->out);
      gml_print_function_name (p, r->call);
    }
  if (r->size >= 0)
    fprintf (p->out, " size %" PRId64, r->size);
  if (r->nfields == 0)
    {
      putc ('\n', p->out);
      return;
    }
  fputs (" {\n", p->out);
  for (uint32_t i = 0; i < r->nfields; i++)
    print_field (p, &r->fields[i]);
  fputs ("}\n", p->out);
}

static void
print_global (struct gml_printer *p, gml_id id)
{
  const struct gml_global *g = &p->u->globals[id];
  fputs ("global ", p->out);
  gml_print_global_name (p, id);
  fputs (": ", p->out);
  gml_print_type (p, g->type);
  fputs (g->is_static ? " static" : "", p->out);
  fputs (g->is_const ? " const" : "", p->out);
  fputs (g->is_extern ? " extern" : "", p->out);
  if (g->function != 0)
    {
      fputs (" in ", p->out);
      gml_print_function_name (p, g->function);
    }
  gml_print_loc (p, g->loc);
  putc ('\n', p->out);
}

/* ---- Functions ---- */

static void
print_attr (struct gml_printer *p, const struct gml_attr *a)
{
  int32_t nums[3] = { a->num, a->num2, a->num3 };
  int n = a->num3 != 0 ? 3 : a->num2 != 0 ? 2 : a->num != 0;
  const char *before = "(";
  fputs (gml_attr_words[a->kind], p->out);
  if (a->fn != 0)
    {
      fputs (before, p->out);
      gml_print_function_name (p, a->fn);
      before = ", ";
    }
  for (int i = 0; i < n; i++, before = ", ")
    fprintf (p->out, "%s%" PRId32, before, nums[i]);
  if (a->fn != 0 || n != 0)
    putc (')', p->out);
}

static void
print_attrs (struct gml_printer *p, const struct gml_function *fn)
{
  for (uint32_t i = 0; i < fn->nattrs; i++)
    {
      fputs (i == 0 ? " [" : ", ", p->out);
      print_attr (p, &fn->attrs[i]);
    }
  if (fn->nattrs != 0)
    putc (']', p->out);
}

/* The calls, unless they are those of the body.  */
static void
print_calls (struct gml_printer *p, const struct gml_function *fn)
{
  if (fn->loaded)
    {
      gml_id *calls;
      uint32_t n = gml_body_calls (fn, &calls, p->fn_arena);
      if (n == fn->ncalls && (n == 0 || memcmp (calls, fn->calls, n * sizeof *calls) == 0))
	return;
    }
  else if (fn->ncalls == 0)
    return;
  fputs (" calls (", p->out);
  for (uint32_t i = 0; i < fn->ncalls; i++)
    {
      fputs (i == 0 ? "" : ", ", p->out);
      gml_print_function_name (p, fn->calls[i]);
    }
  putc (')', p->out);
}

static void
print_names (struct gml_printer *p, const struct gml_function *fn)
{
  if (fn->name != fn->asm_name)
    {
      fputs (" name ", p->out);
      gml_print_string (p, fn->name);
    }
  if (fn->signature != fn->name)
    {
      fputs (" signature ", p->out);
      gml_print_string (p, fn->signature);
    }
}

static void
print_head (struct gml_printer *p, gml_id id)
{
  const struct gml_function *fn = &p->u->functions[id];
  fputs (fn->loaded ? "function " : "declare ", p->out);
  gml_print_function_name (p, id);
  print_names (p, fn);
  if (fn->loaded)
    {
      gml_print_body_begin (p, fn);
      gml_print_params (p);
    }
  fputs (": ", p->out);
  if (fn->type != 0)
    gml_print_type (p, fn->type);
  else
    putc ('?', p->out);
  gml_print_flags (p, gml_function_flag_words, fn->flags & ~(uint32_t) GML_FF_BODY);
  print_attrs (p, fn);
  if (fn->parent != 0)
    {
      fputs (" in ", p->out);
      gml_print_function_name (p, fn->parent);
    }
  if (fn->why_not != 0)
    {
      fputs (" why_not ", p->out);
      gml_print_string (p, fn->why_not);
    }
  print_calls (p, fn);
  gml_print_loc (p, fn->loc);
}

static void
print_function (struct gml_printer *p, gml_id id)
{
  const struct gml_function *fn = &p->u->functions[id];
  gml_arena_reset (p->fn_arena);
  if (fn->loaded)
    putc ('\n', p->out);
  print_head (p, id);
  if (fn->loaded)
    {
      fputs (" {\n", p->out);
      gml_print_body (p);
      putc ('}', p->out);
    }
  else if (fn->end_loc != 0)
    fputs (" end", p->out);
  gml_print_loc (p, fn->end_loc);
  putc ('\n', p->out);
}

/* ---- All of it ---- */

static void
begin (struct gml_printer *p, const struct gml_unit *u, FILE *out)
{
  memset (p, 0, sizeof *p);
  p->u = u;
  p->out = out;
  p->arena = gml_arena_new ();
  p->fn_arena = gml_arena_new ();
  number_names (p);
}

static void
end (struct gml_printer *p)
{
  gml_arena_free (p->arena);
  gml_arena_free (p->fn_arena);
}

void
gml_ir_print (const struct gml_unit *u, FILE *out)
{
  struct gml_printer p;
  begin (&p, u, out);
  fputs ("unit ", out);
  gml_print_string (&p, u->name);
  fputs (u->is_cxx ? " cxx\n" : " c\n", out);
  for (gml_id i = 1; i < u->nrecords; i++)
    print_record (&p, i);
  for (gml_id i = 1; i < u->nglobals; i++)
    print_global (&p, i);
  for (gml_id i = 1; i < u->nfunctions; i++)
    print_function (&p, i);
  end (&p);
}

void
gml_ir_print_function (const struct gml_unit *u, gml_id fn, FILE *out)
{
  struct gml_printer p;
  begin (&p, u, out);
  print_function (&p, fn);
  end (&p);
}

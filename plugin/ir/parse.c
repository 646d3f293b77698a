/* The text form, in: what belongs to the unit.
   SPDX-License-Identifier: GPL-3.0-or-later

   Three passes, since anything may be named before it stands there: the names
   of all items and the sizes of records; then records, globals and the heads
   of functions; then bodies.  */

#include "plugin/ir/parse.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/verify.h"

/* ---- Items ---- */

static char
item_keyword (const struct gml_parser *p)
{
  if (!p->tok.first)
    return 0;
  return gml_parse_at_word (p, "record")     ? 'r'
	 : gml_parse_at_word (p, "global")   ? 'g'
	 : gml_parse_at_word (p, "declare")  ? 'd'
	 : gml_parse_at_word (p, "function") ? 'f'
					     : 0;
}

/* Goes to the next item: a keyword at the start of a line, outside of all
   brackets.  */
static void
skip_item (struct gml_parser *p)
{
  unsigned depth = 0;
  for (; !gml_parse_at (p, GML_TK_END); gml_parse_next (p))
    {
      if (depth == 0 && item_keyword (p) != 0)
	return;
      int k = p->tok.kind;
      if (k == '{' || k == '(' || k == '[')
	depth++;
      else if ((k == '}' || k == ')' || k == ']') && depth > 0)
	depth--;
    }
}

static gml_id
enter_function (struct gml_parser *p, struct gml_token name)
{
  struct gml_function fn = { 0 };
  fn.asm_name = fn.name = fn.signature = gml_parse_text (p, name);
  fn.type = 1;
  return gml_unit_add_function (p->u, fn);
}

/* Makes the item and gives its place among names.  */
static gml_id *
enter (struct gml_parser *p, char what, struct gml_token name, gml_id *id)
{
  struct gml_symbol *s = gml_parse_symbol (p, name);
  gml_id *slot = what == 'r' ? &s->record : what == 'g' ? &s->global : &s->function;
  if (p->failed || *slot != 0)
    return slot;
  if (what == 'r')
    *id = gml_unit_add_record (p->u,
			       (struct gml_record){ .name = gml_parse_text (p, name), .size = -1 });
  else if (what == 'g')
    *id = gml_unit_add_global (p->u,
			       (struct gml_global){ .name = gml_parse_text (p, name), .type = 1 });
  else
    *id = enter_function (p, name);
  return slot;
}

/* The words and the size of RECORD's head.  The function it is called by is
   looked up in the second pass only.  */
static void
parse_record_head (struct gml_parser *p, gml_id id, bool second)
{
  struct gml_record *r = &p->u->records[id];
  for (;;)
    if (gml_parse_take_word (p, "union"))
      r->is_union = true;
    else if (gml_parse_take_word (p, "class"))
      r->is_class = true;
    else if (gml_parse_take_word (p, "polymorphic"))
      r->is_polymorphic = true;
    else if (gml_parse_take_word (p, "lambda"))
      r->is_lambda = true;
    else if (gml_parse_take_word (p, "size"))
      r->size = (int64_t) gml_parse_number (p, 0, INT64_MAX);
    else if (gml_parse_take_word (p, "call"))
      {
	if (second)
	  r->call = gml_parse_function_name (p);
	else
	  gml_parse_next (p);
      }
    else
      return;
}

static void
collect_item (struct gml_parser *p)
{
  struct gml_item item = { .what = item_keyword (p), .start = p->tok.offset };
  if (item.what == 0)
    gml_parse_fail (p, p->tok, "a line here begins with record, global, declare or function");
  gml_parse_next (p);
  item.name = p->tok;
  item.rest = p->lex;
  bool fits = item.what == 'g' ? gml_parse_at (p, GML_TK_GLOBAL)
			       : gml_parse_at (p, GML_TK_WORD) || gml_parse_at (p, GML_TK_STRING);
  if (!fits)
    gml_parse_fail (p, p->tok,
		    item.what == 'g' ? "a global's name begins with @" : "a name is missing here");
  gml_id *slot = enter (p, item.what, item.name, &item.id);
  if (*slot != 0)
    gml_parse_fail (p, item.name, "this name is taken by another item");
  *slot = item.id;
  if (p->failed)
    return;
  gml_parse_next (p);
  if (item.what == 'r')
    parse_record_head (p, item.id, false);
  GML_VEC_ADD (p, p->items, item);
  skip_item (p);
}

/* ---- Records and globals ---- */

static int64_t
parse_known (struct gml_parser *p)
{
  return gml_parse_take (p, '?') ? -1 : (int64_t) gml_parse_number (p, 0, INT64_MAX);
}

/* How a field is aligned if the text does not say where it lies: what C does,
   where the type tells.  */
static int64_t
alignment (const struct gml_unit *u, gml_id type)
{
  const struct gml_type *t = &u->types[type];
  while (t->kind == GML_T_ARRAY)
    t = &u->types[t->elem];
  return t->kind == GML_T_RECORD || t->size <= 0 || t->size > 8 ? 64 : t->size * 8;
}

/* The next offset after field PREV (or null) that fits TYPE; -1 unknown.  */
static int64_t
next_offset (const struct gml_unit *u, const struct gml_field *prev, gml_id type)
{
  int64_t end, align = alignment (u, type);
  if (prev == NULL)
    return 0;
  if (prev->bit_offset < 0 || prev->bit_size < 0
      || __builtin_add_overflow (prev->bit_offset, prev->bit_size, &end) || end > INT64_MAX - align)
    return -1;
  return (end + align - 1) / align * align;
}

static struct gml_field
parse_field (struct gml_parser *p, gml_id record, uint32_t nth, const struct gml_field *prev)
{
  struct gml_field f = { .is_base = false };
  if (!gml_lexer_at_colon (&p->lex))
    f.is_base = gml_parse_take_word (p, "base");
  if (gml_parse_at (p, GML_TK_WORD) || gml_parse_at (p, GML_TK_STRING))
    f.name = gml_parse_text (p, p->tok);
  else
    gml_parse_fail (p, p->tok, "a field's name is missing here");
  gml_parse_next (p);
  gml_parse_want (p, ':', "\":\" and the field's type");
  f.type = gml_parse_type (p);
  if (p->failed)
    return f;
  f.bit_offset = p->u->records[record].is_union ? 0 : next_offset (p->u, prev, f.type);
  if (gml_parse_take (p, '@'))
    f.bit_offset = parse_known (p);
  int64_t size = p->u->types[f.type].size;
  f.bit_size = size < 0 || size > INT64_MAX / 8 ? -1 : size * 8;
  if (gml_parse_take_option (p, "size"))
    f.bit_size = parse_known (p);
  gml_parse_take (p, ';');
  gml_parse_enter_field (p, record, f.name, nth);
  return f;
}

static void
parse_record (struct gml_parser *p, gml_id id)
{
  parse_record_head (p, id, true);
  if (!gml_parse_take (p, '{'))
    return;
  GML_VEC_OF (struct gml_field) fields = { 0 };
  while (!gml_parse_at (p, '}') && !p->failed)
    {
      const struct gml_field *prev = fields.n != 0 ? &fields.at[fields.n - 1] : NULL;
      struct gml_field f = parse_field (p, id, fields.n + 1, prev);
      GML_VEC_ADD (p, fields, f);
    }
  gml_parse_want (p, '}', "\"}\"");
  struct gml_record *r = &p->u->records[id];
  r->nfields = fields.n;
  r->fields = GML_NEW_ARRAY (p->u->arena, struct gml_field, fields.n);
  if (fields.n != 0)
    memcpy (r->fields, fields.at, fields.n * sizeof *r->fields);
}

static void
parse_global (struct gml_parser *p, gml_id id)
{
  gml_parse_want (p, ':', "\":\" and the global's type");
  struct gml_global g = p->u->globals[id];
  g.type = gml_parse_type (p);
  for (;;)
    if (gml_parse_take_word (p, "static"))
      g.is_static = true;
    else if (gml_parse_take_word (p, "const"))
      g.is_const = true;
    else if (gml_parse_take_word (p, "extern"))
      g.is_extern = true;
    else if (gml_parse_take_word (p, "in"))
      g.function = gml_parse_function_name (p);
    else
      break;
  g.loc = gml_parse_loc (p);
  p->u->globals[id] = g;
}

/* ---- Heads of functions ---- */

/* "%n: i32 $n", or the type alone.  */
static struct gml_param
parse_param (struct gml_parser *p)
{
  struct gml_param param = { .type = 0 };
  if (gml_parse_at (p, GML_TK_VALUE))
    {
      param.name = p->tok;
      gml_parse_next (p);
      gml_parse_want (p, ':', "\":\" and the parameter's type");
    }
  param.type = gml_parse_type (p);
  param.var = gml_parse_var_token (p);
  return param;
}

static void
parse_params (struct gml_parser *p, gml_id id, struct gml_function *fn)
{
  GML_VEC_OF (struct gml_param) params = { 0 };
  while (!gml_parse_at (p, ')') && !p->failed)
    {
      if (gml_parse_take (p, GML_TK_DOTS))
	{
	  fn->flags |= GML_FF_VARARGS;
	  break;
	}
      struct gml_param param = parse_param (p);
      GML_VEC_ADD (p, params, param);
      if (!gml_parse_take (p, ','))
	break;
    }
  gml_parse_want (p, ')', "\",\" or \")\"");
  p->signatures[id] = (struct gml_signature){ params.n, params.at };
}

/* "malloc(free, 1)".  */
static struct gml_attr
parse_attr (struct gml_parser *p)
{
  struct gml_attr a = { 0 };
  int kind
    = gml_parse_at (p, GML_TK_WORD) ? gml_word_find (gml_attr_words, p->tok.text, p->tok.len) : -1;
  if (kind < 0)
    gml_parse_fail (p, p->tok, "there is no attribute of that name");
  a.kind = (uint8_t) kind;
  gml_parse_next (p);
  if (!gml_parse_take (p, '('))
    return a;
  int32_t *nums[3] = { &a.num, &a.num2, &a.num3 };
  bool more = true;
  if (!gml_parse_at (p, GML_TK_INT))
    {
      a.fn = gml_parse_function_name (p);
      more = gml_parse_take (p, ',');
    }
  for (int i = 0; i < 3 && more; i++)
    {
      *nums[i] = (int32_t) gml_parse_number (p, INT32_MIN, INT32_MAX);
      more = gml_parse_take (p, ',');
    }
  gml_parse_want (p, ')', "\")\"");
  return a;
}

static void
parse_attrs (struct gml_parser *p, struct gml_function *fn)
{
  GML_VEC_OF (struct gml_attr) attrs = { 0 };
  do
    {
      struct gml_attr a = parse_attr (p);
      GML_VEC_ADD (p, attrs, a);
    }
  while (gml_parse_take (p, ',') && !p->failed);
  gml_parse_want (p, ']', "\",\" or \"]\"");
  fn->nattrs = attrs.n;
  fn->attrs = GML_NEW_ARRAY (p->u->arena, struct gml_attr, attrs.n);
  memcpy (fn->attrs, attrs.at, attrs.n * sizeof *fn->attrs);
}

static void
parse_calls (struct gml_parser *p, struct gml_function *fn)
{
  GML_VEC_OF (gml_id) calls = { 0 };
  gml_parse_want (p, '(', "\"(\"");
  while (!gml_parse_at (p, ')') && !p->failed)
    {
      gml_id callee = gml_parse_function_name (p);
      GML_VEC_ADD (p, calls, callee);
      if (!gml_parse_take (p, ','))
	break;
    }
  gml_parse_want (p, ')', "\",\" or \")\"");
  fn->ncalls = calls.n;
  fn->calls = GML_NEW_ARRAY (p->u->arena, gml_id, calls.n);
  if (calls.n != 0)
    memcpy (fn->calls, calls.at, calls.n * sizeof *fn->calls);
}

/* One of the things that may follow the type; false if none does.  */
static bool
parse_clause (struct gml_parser *p, struct gml_function *fn)
{
  uint32_t flag = gml_parse_at_word (p, "body") ? 0 : gml_parse_flag (p, gml_function_flag_words);
  if (flag != 0)
    fn->flags |= flag;
  else if (gml_parse_take (p, '['))
    parse_attrs (p, fn);
  else if (gml_parse_take_word (p, "in"))
    fn->parent = gml_parse_function_name (p);
  else if (gml_parse_take_word (p, "why_not"))
    {
      fn->why_not = gml_parse_string (p);
      fn->flags |= GML_FF_BODY;
    }
  else if (gml_parse_take_word (p, "calls"))
    parse_calls (p, fn);
  else if (gml_parse_take_word (p, "end"))
    fn->end_loc = gml_parse_loc (p);
  else if (gml_parse_at (p, '@'))
    fn->loc = gml_parse_loc (p);
  else
    return false;
  return true;
}

static void
parse_head (struct gml_parser *p, struct gml_item *item)
{
  struct gml_function fn = p->u->functions[item->id];
  if (gml_parse_take_word (p, "name"))
    fn.name = fn.signature = gml_parse_string (p);
  if (gml_parse_take_word (p, "signature"))
    fn.signature = gml_parse_string (p);
  if (gml_parse_take (p, '('))
    parse_params (p, item->id, &fn);
  if (gml_parse_take (p, ':'))
    fn.type = gml_parse_take (p, '?') ? 0 : gml_parse_type (p);
  while (!p->failed && parse_clause (p, &fn))
    ;
  if (item->what == 'f')
    {
      if (fn.why_not != 0)
	gml_parse_fail (p, item->name, "a function with a body has no why_not: use declare");
      item->body = p->lex;
      gml_parse_want (p, '{', "\"{\" and the function's body");
    }
  p->u->functions[item->id] = fn;
}

/* ---- All of it ---- */

static void
parse_unit_line (struct gml_parser *p)
{
  if (!gml_parse_take_word (p, "unit"))
    return;
  p->u->name = gml_parse_string (p);
  if (gml_parse_take_word (p, "cxx"))
    p->u->is_cxx = true;
  else if (!gml_parse_take_word (p, "c"))
    gml_parse_fail (p, p->tok, "the unit's language is missing: c or cxx");
}

/* Is the item I over?  Else something stands there that has no meaning.  */
static void
check_end (struct gml_parser *p, uint32_t i)
{
  bool last = i + 1 == p->items.n;
  if (last ? !gml_parse_at (p, GML_TK_END) : p->tok.offset != p->items.at[i + 1].start)
    gml_parse_fail (p, p->tok, "this has no meaning here");
}

static void
parse_items (struct gml_parser *p)
{
  p->signatures = GML_NEW_ARRAY (p->scratch, struct gml_signature, p->u->nfunctions);
  for (uint32_t i = 0; i < p->items.n && !p->failed; i++)
    {
      struct gml_item *item = &p->items.at[i];
      gml_parse_seek (p, item->rest);
      if (item->what == 'r')
	parse_record (p, item->id);
      else if (item->what == 'g')
	parse_global (p, item->id);
      else
	parse_head (p, item);
      if (item->what != 'f')
	check_end (p, i);
    }
  for (uint32_t i = 0; i < p->items.n && !p->failed; i++)
    if (p->items.at[i].what == 'f')
      {
	gml_parse_seek (p, p->items.at[i].body);
	gml_parse_body (p, &p->items.at[i]);
	if (!p->failed)
	  p->u->functions[p->items.at[i].id].end_loc = gml_parse_loc (p);
	check_end (p, i);
      }
}

static void
verify (struct gml_parser *p)
{
  struct gml_ir_error err;
  if (!p->failed && gml_verify_tables (p->u, &err) != 0)
    gml_parse_fail (p, (struct gml_token){ .line = 1, .column = 1 }, "%s", err.text);
  for (uint32_t i = 0; i < p->items.n && !p->failed; i++)
    {
      const struct gml_item *item = &p->items.at[i];
      if (item->what == 'f' && gml_verify_function (p->u, item->id, &err) != 0)
	gml_parse_fail (p, item->name, "%s", err.text);
    }
}

struct gml_unit *
gml_ir_parse (const char *text, size_t len, struct gml_arena *arena, struct gml_ir_error *err)
{
  struct gml_parser p = { .u = gml_unit_new (arena), .err = err, .scratch = gml_arena_new () };
  memset (err, 0, sizeof *err);
  p.names = gml_strings_new (p.scratch);
  gml_lexer_init (&p.lex, text, len, p.scratch);
  gml_parse_next (&p);
  if (len > (size_t) 1 << 28)
    gml_parse_fail (&p, p.tok, "the text is larger than 256 MiB");
  parse_unit_line (&p);
  while (!gml_parse_at (&p, GML_TK_END))
    collect_item (&p);
  if (!p.failed)
    parse_items (&p);
  verify (&p);
  gml_idset_free (&p.field_set);
  gml_arena_free (p.scratch);
  return p.failed ? NULL : p.u;
}

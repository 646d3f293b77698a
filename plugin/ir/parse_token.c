/* The text form, in: tokens, names, locations, types.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/ir/parse.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "plugin/ir/arena.h"

/* ---- Tokens ---- */

void
gml_parse_fail (struct gml_parser *p, struct gml_token at, const char *format, ...)
{
  if (p->failed)
    return;
  p->failed = true;
  p->err->line = at.line;
  p->err->column = at.column;
  va_list ap;
  va_start (ap, format);
  vsnprintf (p->err->text, sizeof p->err->text, format, ap);
  va_end (ap);
  p->tok.kind = GML_TK_END;
}

void
gml_parse_next (struct gml_parser *p)
{
  if (p->failed)
    return;
  p->tok = gml_lexer_next (&p->lex);
  if (p->tok.kind == GML_TK_BAD)
    gml_parse_fail (p, p->tok, "%s", p->tok.text);
}

void
gml_parse_seek (struct gml_parser *p, struct gml_lexer to)
{
  p->lex = to;
  gml_parse_next (p);
}

bool
gml_parse_at (const struct gml_parser *p, int kind)
{
  return p->tok.kind == kind;
}

bool
gml_parse_at_word (const struct gml_parser *p, const char *word)
{
  return p->tok.kind == GML_TK_WORD && p->tok.no == 0 && strlen (word) == p->tok.len
	 && memcmp (word, p->tok.text, p->tok.len) == 0;
}

bool
gml_parse_take (struct gml_parser *p, int kind)
{
  if (p->tok.kind != kind)
    return false;
  gml_parse_next (p);
  return true;
}

bool
gml_parse_take_word (struct gml_parser *p, const char *word)
{
  if (!gml_parse_at_word (p, word))
    return false;
  gml_parse_next (p);
  return true;
}

bool
gml_parse_take_option (struct gml_parser *p, const char *word)
{
  if (p->tok.first || gml_lexer_at_colon (&p->lex))
    return false;
  return gml_parse_take_word (p, word);
}

void
gml_parse_want (struct gml_parser *p, int kind, const char *what)
{
  if (!gml_parse_take (p, kind))
    gml_parse_fail (p, p->tok, "%s is missing here", what);
}

gml_int
gml_parse_number (struct gml_parser *p, gml_int lo, gml_int hi)
{
  gml_int num = p->tok.num;
  if (!gml_parse_at (p, GML_TK_INT))
    gml_parse_fail (p, p->tok, "a number is missing here");
  else if (num < lo || num > hi)
    gml_parse_fail (p, p->tok, "this number is out of range here");
  gml_parse_next (p);
  return p->failed ? lo : num;
}

gml_id
gml_parse_text (struct gml_parser *p, struct gml_token name)
{
  return gml_strings_add_n (p->u->strings, name.text, name.len);
}

gml_id
gml_parse_string (struct gml_parser *p)
{
  if (!gml_parse_at (p, GML_TK_STRING) || p->tok.no != 0)
    {
      gml_parse_fail (p, p->tok, "a quoted string is missing here");
      return 0;
    }
  gml_id string = gml_parse_text (p, p->tok);
  gml_parse_next (p);
  return string;
}

uint32_t
gml_parse_flag (struct gml_parser *p, const char *const *words)
{
  if (!gml_parse_at (p, GML_TK_WORD) || p->tok.no != 0)
    return 0;
  int bit = gml_word_find (words, p->tok.text, p->tok.len);
  if (bit < 0)
    return 0;
  gml_parse_next (p);
  return UINT32_C (1) << bit;
}

/* ---- Names ---- */

/* A name is known by N of its ~N, then its text.  */
static gml_id
name_id (struct gml_parser *p, struct gml_token name)
{
  char buffer[64];
  size_t len = sizeof name.no + name.len;
  char *key = len > sizeof buffer ? gml_arena_alloc (p->scratch, len) : buffer;
  memcpy (key, &name.no, sizeof name.no);
  memcpy (key + sizeof name.no, name.text, name.len);
  return gml_strings_add_n (p->names, key, len);
}

struct gml_symbol *
gml_parse_symbol (struct gml_parser *p, struct gml_token name)
{
  gml_id id = name_id (p, name);
  while (p->symbols.n <= id)
    GML_VEC_ADD (p, p->symbols, (struct gml_symbol){ 0 });
  return &p->symbols.at[id];
}

static bool
at_name (const struct gml_parser *p)
{
  return gml_parse_at (p, GML_TK_WORD) || gml_parse_at (p, GML_TK_STRING);
}

gml_id
gml_parse_function_name (struct gml_parser *p)
{
  gml_id id = at_name (p) ? gml_parse_symbol (p, p->tok)->function : 0;
  if (id == 0)
    gml_parse_fail (p, p->tok, "there is no function of this name: declare it");
  gml_parse_next (p);
  return id;
}

gml_id
gml_parse_record_name (struct gml_parser *p)
{
  gml_id id = at_name (p) ? gml_parse_symbol (p, p->tok)->record : 0;
  if (id == 0)
    gml_parse_fail (p, p->tok, "there is no type of this name");
  gml_parse_next (p);
  return id;
}

gml_id
gml_parse_global_name (struct gml_parser *p)
{
  gml_id id = gml_parse_at (p, GML_TK_GLOBAL) ? gml_parse_symbol (p, p->tok)->global : 0;
  if (id == 0)
    gml_parse_fail (p, p->tok, "there is no global of this name");
  gml_parse_next (p);
  return id;
}

/* ---- Fields ---- */

static bool
same_field (const void *ctx, uint32_t id, const void *key)
{
  const struct gml_field_ref *have = &((const struct gml_parser *) ctx)->fields.at[id];
  const struct gml_field_ref *want = key;
  return have->record == want->record && have->name == want->name;
}

/* The first field of that name: its index + 1; or 0.  */
static uint32_t
find_field (const struct gml_parser *p, gml_id record, gml_id name)
{
  struct gml_field_ref key = { .record = record, .name = name };
  uint32_t id = gml_idset_find (&p->field_set, gml_hash_num (record, name), same_field, p, &key);
  return id != 0 ? p->fields.at[id].field : 0;
}

void
gml_parse_enter_field (struct gml_parser *p, gml_id record, gml_id name, uint32_t field)
{
  if (name == 0 || find_field (p, record, name) != 0)
    return;
  if (p->fields.n == 0) /* ids begin with 1 */
    GML_VEC_ADD (p, p->fields, (struct gml_field_ref){ 0 });
  gml_idset_add (&p->field_set, NULL, gml_hash_num (record, name), p->fields.n);
  GML_VEC_ADD (p, p->fields, (struct gml_field_ref){ record, name, field });
}

uint32_t
gml_parse_field (struct gml_parser *p, gml_id record)
{
  if (gml_parse_at (p, GML_TK_INT))
    return (uint32_t) gml_parse_number (p, 1, p->u->records[record].nfields);
  uint32_t field = at_name (p) ? find_field (p, record, gml_parse_text (p, p->tok)) : 0;
  if (field == 0)
    gml_parse_fail (p, p->tok, "%s has no field of this name",
		    gml_text (p->u, p->u->records[record].name));
  gml_parse_next (p);
  return field;
}

/* ---- Locations ---- */

gml_id
gml_parse_loc (struct gml_parser *p)
{
  if (!gml_parse_take (p, '@'))
    return 0;
  struct gml_loc loc = { .file = p->u->name };
  loc.line = (uint32_t) gml_parse_number (p, 0, UINT32_MAX);
  if (gml_parse_take (p, ':'))
    loc.column = (uint32_t) gml_parse_number (p, 0, UINT32_MAX);
  if (gml_parse_take_option (p, "in"))
    loc.file = gml_parse_string (p);
  if (gml_parse_take_option (p, "macro"))
    loc.macro = gml_parse_string (p);
  loc.system = gml_parse_take_option (p, "system");
  return p->failed ? 0 : gml_unit_add_loc (p->u, loc);
}

/* ---- Types ---- */

gml_id
gml_parse_intern_type (const struct gml_unit *u, struct gml_type type)
{
  return gml_unit_add_type ((struct gml_unit *) u, type);
}

/* The size and bits in <>, where they are not what one expects.  */
static void
parse_unusual_size (struct gml_parser *p, struct gml_type *t, bool *said)
{
  *said = gml_parse_take (p, '<');
  if (!*said)
    return;
  t->size = gml_parse_take (p, '?') ? -1 : (int64_t) gml_parse_number (p, 0, INT64_MAX);
  if (gml_parse_take (p, ','))
    t->bits = (uint16_t) gml_parse_number (p, 0, UINT16_MAX);
  gml_parse_want (p, '>', "\">\"");
}

static void
parse_named_type (struct gml_parser *p, struct gml_type *t)
{
  *t = (struct gml_type){ .kind = GML_T_RECORD, .size = -1, .count = -1 };
  if (gml_parse_at (p, GML_TK_WORD) && p->tok.no == 0)
    *t = gml_type_builtin (p->tok.text, p->tok.len);
  if (t->kind != GML_T_RECORD)
    gml_parse_next (p);
  else
    t->record = gml_parse_record_name (p);
  if (t->kind == GML_T_FUNC && gml_parse_take (p, '<'))
    {
      t->elem = gml_parse_type (p);
      gml_parse_want (p, '>', "\">\"");
    }
}

gml_id
gml_parse_type (struct gml_parser *p)
{
  struct gml_type t = { .size = -1, .count = -1 };
  bool has_elem = true, said;
  if (p->depth++ > GML_MAX_DEPTH)
    gml_parse_fail (p, p->tok, "this is nested too deeply");
  if (gml_parse_at (p, '*') || gml_parse_at (p, '&'))
    {
      t = (struct gml_type){ .kind = GML_T_PTR, .bits = 64, .size = 8, .count = -1 };
      t.is_ref = gml_parse_at (p, '&');
      gml_parse_next (p);
    }
  else if (gml_parse_take (p, '['))
    {
      t.kind = GML_T_ARRAY;
      t.count = gml_parse_take (p, '?') ? -1 : (int64_t) gml_parse_number (p, 0, INT64_MAX);
      gml_parse_want (p, ']', "\"]\"");
    }
  else
    {
      parse_named_type (p, &t);
      has_elem = false;
    }
  parse_unusual_size (p, &t, &said);
  if (has_elem && !p->failed)
    t.elem = gml_parse_type (p);
  p->depth--;
  if (p->failed)
    return 1;
  if (!said)
    t.size = gml_type_usual_size (p->u, &t);
  return gml_unit_add_type (p->u, t);
}

/* The words of the text form, and the types it leaves unsaid.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/ir/names.h"

#include <string.h>

const char *const gml_bin_words[]
  = { "add", "sub", "mul", "div", "mod", "and", "or", "xor",    "shl",     "shr",      "min",
      "max", "eq",  "ne",  "lt",  "le",  "gt",  "ge", "ptradd", "ptrdiff", "binother", NULL };

const char *const gml_un_words[] = { "neg", "not", "lnot", "abs", "unother", NULL };

const char *const gml_inst_flag_words[]
  = { "throw", "noreturn", "voided", "volatile", "retry", "artificial", "twice", "idle", NULL };

const char *const gml_attr_words[]
  = { "malloc",     "fd_arg",     "warn_unused", "nonnull", "returns_nonnull", "access", "noreturn",
      "alloc_size", "deprecated", "pure",        "const",   "nothrow",         "format", NULL };

const char *const gml_function_flag_words[]
  = { "static", "virtual", "ctor",   "dtor",   "method", "varargs", "system", "body",
      "weak",   "main",    "nested", "comdat", "taken",  "below",   NULL };

int
gml_word_find (const char *const *words, const char *text, size_t len)
{
  for (int i = 0; words[i] != NULL; i++)
    if (strncmp (words[i], text, len) == 0 && words[i][len] == '\0')
      return i;
  return -1;
}

static bool
is_letter (char c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool
is_digit (char c)
{
  return c >= '0' && c <= '9';
}

bool
gml_word_is_ident (const char *text, size_t len)
{
  if (len == 0 || !is_letter (text[0]))
    return false;
  for (size_t i = 1; i < len; i++)
    if (!is_letter (text[i]) && !is_digit (text[i]))
      return false;
  return true;
}

/* The number in TEXT, which is all digits without leading 0, up to 65535; or
   0.  */
static uint16_t
bits_of (const char *text, size_t len)
{
  unsigned n = 0;
  if (len == 0 || len > 5 || text[0] == '0')
    return 0;
  for (size_t i = 0; i < len; i++)
    {
      if (!is_digit (text[i]))
	return 0;
      n = n * 10 + (unsigned) (text[i] - '0');
    }
  return n <= UINT16_MAX ? (uint16_t) n : 0;
}

struct gml_type
gml_type_builtin (const char *text, size_t len)
{
  static const char *const words[] = { "void", "bool", "fn", "other", NULL };
  static const uint8_t kinds[] = { GML_T_VOID, GML_T_BOOL, GML_T_FUNC, GML_T_OTHER };

  struct gml_type t = { .kind = GML_T_RECORD, .size = -1, .count = -1 };
  int word = gml_word_find (words, text, len);
  if (word >= 0)
    {
      t.kind = kinds[word];
      t.bits = t.kind == GML_T_BOOL;
    }
  else if (len > 1 && (text[0] == 'i' || text[0] == 'u' || text[0] == 'f')
	   && (t.bits = bits_of (text + 1, len - 1)) != 0)
    {
      t.kind = text[0] == 'f' ? GML_T_FLOAT : GML_T_INT;
      t.is_signed = text[0] == 'i';
    }
  t.size = gml_type_usual_size (NULL, &t);
  return t;
}

int64_t
gml_type_usual_size (const struct gml_unit *u, const struct gml_type *t)
{
  int64_t size = 1;
  switch (t->kind)
    {
    case GML_T_BOOL:
      return 1;
    case GML_T_PTR:
      return 8;
    case GML_T_INT:
    case GML_T_FLOAT:
      while (size * 8 < t->bits)
	size *= 2;
      return size;
    case GML_T_ARRAY:
      if (t->count < 0 || u->types[t->elem].size < 0
	  || __builtin_mul_overflow (t->count, u->types[t->elem].size, &size))
	return -1;
      return size;
    case GML_T_RECORD:
      return u != NULL && t->record != 0 ? u->records[t->record].size : -1;
    default:
      return -1;
    }
}

gml_id
gml_place_usual_type (const struct gml_unit *u, const struct gml_place *p, gml_id local_type,
		      gml_id value_type, gml_id parent_type)
{
  const struct gml_type *parent = &u->types[parent_type];
  switch (p->kind)
    {
    case GML_P_LOCAL:
      return local_type;
    case GML_P_GLOBAL:
      return u->globals[p->ref].type;
    case GML_P_DEREF:
      return u->types[value_type].kind == GML_T_PTR ? u->types[value_type].elem : 0;
    case GML_P_FIELD:
      if (parent->kind != GML_T_RECORD || p->ref == 0
	  || p->ref > u->records[parent->record].nfields)
	return 0;
      return u->records[parent->record].fields[p->ref - 1].type;
    case GML_P_ELEM:
      return parent->kind == GML_T_ARRAY ? parent->elem : 0;
    default:
      return 0;
    }
}

static gml_id
intern_int (const struct gml_unit *u, uint16_t bits, bool is_signed, gml_intern_type *intern)
{
  return intern (u, (struct gml_type){
		      .kind = GML_T_INT, .bits = bits, .is_signed = is_signed, .size = bits / 8 });
}

static gml_id
intern_pointer (const struct gml_unit *u, gml_id elem, gml_intern_type *intern)
{
  if (elem == 0)
    return 0;
  return intern (u, (struct gml_type){ .kind = GML_T_PTR, .bits = 64, .size = 8, .elem = elem });
}

/* The array of characters, the null byte included, that is STRING.  */
static gml_id
intern_chars (const struct gml_unit *u, gml_id string, gml_intern_type *intern)
{
  int64_t size = (int64_t) gml_strings_len (u->strings, string) + 1;
  gml_id i8 = intern_int (u, 8, true, intern);
  if (i8 == 0)
    return 0;
  return intern (u,
		 (struct gml_type){ .kind = GML_T_ARRAY, .elem = i8, .count = size, .size = size });
}

gml_id
gml_literal_usual_type (const struct gml_unit *u, enum gml_literal form, gml_id hint, gml_id of,
			gml_intern_type *intern)
{
  uint8_t kind = u->types[hint].kind;
  bool is_int = hint != 0 && (kind == GML_T_INT || kind == GML_T_BOOL);
  bool is_ptr = hint != 0 && kind == GML_T_PTR;
  switch (form)
    {
    case GML_L_INT:
      return is_int || is_ptr ? hint : intern_int (u, 32, true, intern);
    case GML_L_NULL:
      return is_ptr ? hint : intern_pointer (u, 1, intern);
    case GML_L_STRING:
      return is_ptr ? hint : intern_pointer (u, intern_chars (u, of, intern), intern);
    case GML_L_FLOAT:
      if (hint != 0 && kind == GML_T_FLOAT)
	return hint;
      return intern (u, (struct gml_type){ .kind = GML_T_FLOAT, .bits = 64, .size = 8 });
    case GML_L_ADDR:
      return intern_pointer (u, of, intern);
    case GML_L_FUNC:
      of = intern (u, (struct gml_type){ .kind = GML_T_FUNC, .elem = of });
      return intern_pointer (u, of, intern);
    case GML_L_UNDEF:
    case GML_L_UNKNOWN:
      break;
    }
  return hint != 0 && kind != GML_T_VOID ? hint : intern_int (u, 32, true, intern);
}

gml_id
gml_bin_hint (unsigned bin, bool second, gml_id other, gml_id own, gml_id u64)
{
  switch (bin)
    {
    case GML_B_PTRADD:
      return second ? u64 : own;
    case GML_B_SHL:
    case GML_B_SHR:
      return second ? 0 : own;
    case GML_B_EQ:
    case GML_B_NE:
    case GML_B_LT:
    case GML_B_LE:
    case GML_B_GT:
    case GML_B_GE:
    case GML_B_PTRDIFF:
      return other;
    default:
      return other != 0 ? other : own;
    }
}

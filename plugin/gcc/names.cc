/* Names: qualified and demangled, the same with and without LTO.
   SPDX-License-Identifier: GPL-3.0-or-later

   Everything comes from linker's names and contexts, never from the front
   end's printer, which is gone once free_lang_data has run.  So a class
   template's arguments are spelled as the demangler does: `QVector<char>',
   `std::vector<int, std::allocator<int> >'.  */

#include "plugin/gcc/border.h"

extern "C" {
/* libiberty's, which every cc1 and cc1plus exports (demangle.h is no part of the
   plugin headers).  */
char *cplus_demangle_v3 (const char *mangled, int options);
}

enum
{
  DMGL_PARAMS = 1,
  DMGL_ANSI = 2,
  DMGL_TYPES = 16,
  DMGL_RET_DROP = 64
};

static char *
to_arena (struct gml_border *gb, char *owned)
{
  if (owned == NULL)
    return NULL;
  char *copy = gml_arena_copy (gb->arena, owned, strlen (owned));
  free (owned);
  return copy;
}

char *
gml_border_demangle (struct gml_border *gb, const char *mangled)
{
  if (mangled[0] != '_' || mangled[1] != 'Z')
    return NULL;
  return to_arena (gb, cplus_demangle_v3 (mangled, DMGL_PARAMS | DMGL_ANSI | DMGL_RET_DROP));
}

/* ---- Linker's names ---- */

/* DECL's linker's name, or null.  What the front end has not set by now it may
   never set: it is taken away again, so that the compiler goes on as it would.  */
static const char *
mangled_decl (struct gml_border *gb, tree decl)
{
  if (DECL_ASSEMBLER_NAME_SET_P (decl))
    return IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (decl));
  if (!gb->is_cxx || gb->lang_data_freed || !HAS_DECL_ASSEMBLER_NAME_P (decl))
    return NULL;
  lang_hooks.set_decl_assembler_name (decl);
  tree id = DECL_ASSEMBLER_NAME_RAW (decl);
  DECL_ASSEMBLER_NAME_RAW (decl) = NULL_TREE;
  return id != NULL_TREE ? IDENTIFIER_POINTER (id) : NULL;
}

const char *
gml_border_raw_asm_name (struct gml_border *gb, tree decl)
{
  const char *name = mangled_decl (gb, decl);
  if (name == NULL && DECL_NAME (decl) != NULL_TREE)
    name = IDENTIFIER_POINTER (DECL_NAME (decl));
  if (name == NULL)
    return "";
  return name[0] == '*' ? name + 1 : name;
}

/* MANGLED with digit K replaced by DIGIT, if it then means the same; else null.  */
static char *
same_with_digit (struct gml_border *gb, const char *mangled, size_t k, char digit)
{
  char *other = gml_arena_copy (gb->arena, mangled, strlen (mangled));
  other[k] = digit;
  char *a = cplus_demangle_v3 (mangled, DMGL_PARAMS | DMGL_ANSI);
  char *b = cplus_demangle_v3 (other, DMGL_PARAMS | DMGL_ANSI);
  bool same = a != NULL && b != NULL && strcmp (a, b) == 0;
  free (a);
  free (b);
  return same ? other : NULL;
}

/* The variants of a constructor (C1, C2, C4) or destructor (D0, D1, D2, D4)
   under one name, the complete object's.  */
static const char *
without_variant (struct gml_border *gb, const char *mangled, char kind)
{
  size_t n = strlen (mangled);
  for (size_t k = n; k-- > 3;)
    if (ISDIGIT (mangled[k])
	&& (mangled[k - 1] == kind || (mangled[k - 1] == 'I' && mangled[k - 2] == kind)))
      {
	if (mangled[k] == '1')
	  {
	    char *other = same_with_digit (gb, mangled, k, '2');
	    if (other != NULL)
	      return mangled;
	    continue;
	  }
	char *other = same_with_digit (gb, mangled, k, '1');
	if (other != NULL)
	  return other;
      }
  return mangled;
}

const char *
gml_border_asm_name (struct gml_border *gb, tree decl)
{
  const char *name = gml_border_raw_asm_name (gb, decl);
  if (TREE_CODE (decl) == FUNCTION_DECL && name[0] == '_' && name[1] == 'Z')
    {
      if (DECL_CXX_CONSTRUCTOR_P (decl))
	return without_variant (gb, name, 'C');
      if (DECL_CXX_DESTRUCTOR_P (decl))
	return without_variant (gb, name, 'D');
    }
  return name;
}

/* ---- Demangled names ---- */

/* The index of the bracket OPEN that matches the CLOSE at TEXT[AT], or -1.  */
static int
matching (const char *text, int at, char open, char close)
{
  int depth = 0;
  for (int k = at; k >= 0; k--)
    {
      bool arrow = close == '>' && k > 0 && text[k] == '>' && text[k - 1] == '-';
      if (text[k] == close && !arrow)
	depth++;
      else if (text[k] == open && --depth == 0)
	return k;
    }
  return -1;
}

/* Whether the name that ends TEXT, N bytes, is a conversion: what follows
   `operator ' is a type, whose template arguments belong to the name.  */
static bool
is_conversion (const char *text, int n)
{
  bool found = false;
  for (const char *p = text; (p = strstr (p, "operator ")) != NULL && p < text + n; p++)
    found |= p == text || p[-1] == ':';
  return found;
}

/* Where the template arguments of the function whose name ends TEXT, N bytes,
   begin; N if it has none.  */
static int
cut_template_args (const char *text, int n)
{
  if (n == 0 || text[n - 1] != '>')
    return n;
  static const char *const spelled[] = { "operator>", "operator>>", "operator->", "operator<=>" };
  for (unsigned k = 0; k < ARRAY_SIZE (spelled); k++)
    {
      int len = (int) strlen (spelled[k]);
      if (n >= len && memcmp (text + n - len, spelled[k], (size_t) len) == 0)
	return n;
    }
  int open = matching (text, n - 1, '<', '>');
  if (open <= 0)
    return n;
  if (is_conversion (text, n))
    return n;
  return text[open - 1] == ' ' ? open - 1 : open;
}

char *
gml_border_cut_signature (struct gml_border *gb, const char *signature)
{
  int n = (int) strlen (signature);
  const char *clone = strstr (signature, " [clone ");
  if (clone != NULL)
    n = (int) (clone - signature);
  int close = n - 1;
  while (close > 0 && signature[close] != ')')
    close--;
  int open = close > 0 ? matching (signature, close, '(', ')') : -1;
  bool is_namespace = open >= 0 && strncmp (signature + open, "(anonymous", 10) == 0;
  if (open > 0 && !is_namespace)
    n = open;
  const char *tag;
  n = cut_template_args (signature, n);
  if (n > 0 && signature[n - 1] == ']' && (tag = strrchr (signature, '[')) != NULL
      && strncmp (tag, "[abi:", 5) == 0 && tag - signature < n)
    n = (int) (tag - signature);
  char *name = gml_arena_copy (gb->arena, signature, (size_t) n);
  if (clone != NULL)
    {
      const char *what = clone + strlen (" [clone ");
      name = gml_arena_printf (gb->arena, "%s%.*s", name, (int) strcspn (what, "]"), what);
    }
  return name;
}

/* ---- Words ---- */

static const char *
identifier (tree name)
{
  if (name != NULL_TREE && TREE_CODE (name) == TYPE_DECL)
    name = DECL_NAME (name);
  return name != NULL_TREE ? IDENTIFIER_POINTER (name) : NULL;
}

const char *
gml_border_word (struct gml_border *gb, tree decl)
{
  bool ctor = DECL_CXX_CONSTRUCTOR_P (decl), dtor = DECL_CXX_DESTRUCTOR_P (decl);
  if ((ctor || dtor) && TREE_CODE (TREE_TYPE (decl)) == METHOD_TYPE)
    {
      const char *name = identifier (TYPE_NAME (TYPE_METHOD_BASETYPE (TREE_TYPE (decl))));
      return name == NULL || ctor ? name : gml_arena_printf (gb->arena, "~%s", name);
    }
  const char *name = identifier (DECL_NAME (decl));
  size_t n = name != NULL ? strlen (name) : 0;
  if (n > 3 && strcmp (name + n - 3, " []") == 0) /* GCC's name of `operator new[]' */
    return gml_arena_printf (gb->arena, "%.*s[]", (int) n - 3, name);
  return name;
}

/* ---- Contexts ---- */

static const char *
with_context (struct gml_border *gb, tree context, const char *name)
{
  const char *outer = NULL;
  if (context == NULL_TREE || TREE_CODE (context) == TRANSLATION_UNIT_DECL)
    return name;
  if (TYPE_P (context))
    {
      gml_id id = gml_border_record_name (gb, gml_border_real_class (context));
      outer = id != 0 ? gml_text (gb->unit, id) : NULL;
    }
  else if (TREE_CODE (context) == FUNCTION_DECL)
    {
      gml_id fn = gml_border_function (gb, context);
      outer = gml_text (gb->unit, gb->unit->functions[fn].signature);
    }
  else if (TREE_CODE (context) == NAMESPACE_DECL)
    {
      const char *own = identifier (DECL_NAME (context));
      if (own != NULL && strcmp (own, "::") == 0)
	return name;
      if (own == NULL || strncmp (own, "_GLOBAL__N", 10) == 0)
	own = "(anonymous namespace)";
      outer = with_context (gb, DECL_CONTEXT (context), own);
    }
  return outer != NULL ? gml_arena_printf (gb->arena, "%s::%s", outer, name) : name;
}

/* ---- Records ---- */

/* Whether the front end can mangle NAME's type: what free_lang_data would do
   under -flto (ipa-free-lang-data.cc, need_assembler_name_p).  */
static bool
can_mangle (struct gml_border *gb, tree name)
{
  tree type = TREE_TYPE (name);
  return !gb->lang_data_freed && name == TYPE_NAME (type) && TYPE_MAIN_VARIANT (type) == type
	 && !TYPE_ARTIFICIAL (type) && TYPE_STUB_DECL (type) != NULL_TREE
	 && TREE_PUBLIC (TYPE_STUB_DECL (type)) && type_with_linkage_p (type)
	 && !variably_modified_type_p (type, NULL_TREE);
}

/* The linker's name of the type that NAME declares, or null.  It is taken away
   from NAME again: a set name would tell GCC that LTO is on (odr_type_p).  */
static const char *
mangled_type (struct gml_border *gb, tree name)
{
  if (DECL_ASSEMBLER_NAME_SET_P (name))
    return IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME_RAW (name));
  if (!can_mangle (gb, name))
    return NULL;
  lang_hooks.set_decl_assembler_name (name);
  const char *mangled = IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME_RAW (name));
  DECL_ASSEMBLER_NAME_RAW (name) = NULL_TREE;
  return mangled;
}

static const char *
demangle_type (struct gml_border *gb, const char *mangled)
{
  if (mangled == NULL || mangled[0] == '<')
    return NULL;
  if (strncmp (mangled, "_ZTS", 4) == 0)
    mangled += 4;
  return to_arena (gb, cplus_demangle_v3 (mangled, DMGL_PARAMS | DMGL_ANSI | DMGL_TYPES));
}

gml_id
gml_border_record_name (struct gml_border *gb, tree type)
{
  tree decl = TYPE_NAME (type);
  const char *name = identifier (decl);
  if (name == NULL || name[0] == '\0' || strchr (".<", name[0]) != NULL)
    return 0;
  if (gb->is_cxx && TREE_CODE (decl) == TYPE_DECL)
    {
      const char *full = demangle_type (gb, mangled_type (gb, decl));
      name = full != NULL ? full : with_context (gb, TYPE_CONTEXT (type), name);
    }
  return gml_strings_add (gb->unit->strings, name);
}

/* What the source casts to void, as `(void) close (fd)'.
   SPDX-License-Identifier: GPL-3.0-or-later

   GIMPLE has lost the cast.  It is read from the source's text where that is at
   hand and its columns are right, which costs nothing where nobody asks.  Otherwise
   (preprocessed input, a source that cannot be opened) it is looked for in the
   trees of C's front end, before they become GIMPLE.  C++'s front end casts the
   value of every statement to void, so its trees do not tell.  */

#include "plugin/gcc/border.h"

/* ---- The text before an expression ---- */

/* The text of LINE of FILE up to column END (from 0; -1 all of it), blanks at its
   end cut off; its length, or -1 where it cannot be read.  */
static int
text_before (const char *file, int line, int end, const char **text)
{
  size_t len;
  *text = line > 0 ? gml_compat_source_line (file, line, &len) : NULL;
  if (*text == NULL)
    return -1;
  int n = end >= 0 && (size_t) end < len ? end : (int) len;
  while (n > 0 && (ISSPACE ((*text)[n - 1]) || (*text)[n - 1] == '\\'))
    n--;
  return n;
}

/* Takes WORD and the blanks before it off the end of TEXT, *N bytes.  */
static bool
take_back (const char *text, int *n, const char *word)
{
  int len = (int) strlen (word);
  if (*n < len || memcmp (text + *n - len, word, (size_t) len) != 0)
    return false;
  *n -= len;
  while (*n > 0 && ISSPACE (text[*n - 1]))
    --*n;
  return true;
}

/* Whether `(void)', `(void) (' or `static_cast<void> (' ends TEXT, N bytes.  */
static bool
ends_in_void_cast (const char *text, int n)
{
  for (;;)
    {
      int k = n;
      if (take_back (text, &k, ")") && take_back (text, &k, "void") && take_back (text, &k, "("))
	return true;
      k = n;
      if (!take_back (text, &k, "(") && !take_back (text, &k, "::"))
	return false;
      n = k;
      if (take_back (text, &k, ">") && take_back (text, &k, "void") && take_back (text, &k, "<"))
	return true;
    }
}

/* WHERE is where a line's text says it is, not in a macro.  */
static bool
is_voided_at (location_t where)
{
  expanded_location x = expand_location (where);
  if (x.file == NULL || x.column <= 0)
    return false;
  const char *text;
  int n = text_before (x.file, x.line, x.column - 1, &text);
  if (n != 0)
    return n > 0 && ends_in_void_cast (text, n);
  n = text_before (x.file, x.line - 1, -1, &text);
  return n > 0 && ends_in_void_cast (text, n);
}

static bool
text_says_so (location_t where)
{
  where = LOCATION_LOCUS (get_start (where));
  while (where > BUILTINS_LOCATION)
    {
      location_t spelled
	= linemap_resolve_location (line_table, where, LRK_SPELLING_LOCATION, NULL);
      if (spelled > BUILTINS_LOCATION && is_voided_at (spelled))
	return true;
      if (!linemap_location_from_macro_expansion_p (line_table, where))
	return false;
      where = gml_compat_expansion_point (linemap_check_macro (linemap_lookup (line_table, where)));
    }
  return false;
}

/* ---- C's trees ---- */

/* The same for a call and for what GIMPLE makes of it, which has another block.  */
static const void *
key_of (location_t where)
{
  return GML_MAP_NUM (get_pure_location (where));
}

/* Notes the calls whose value EXPR, cast to void, is.  */
static void
note_calls (struct gml_border *gb, tree expr)
{
  while (CONVERT_EXPR_P (expr) || TREE_CODE (expr) == NON_LVALUE_EXPR)
    expr = TREE_OPERAND (expr, 0);
  if (TREE_CODE (expr) == CALL_EXPR)
    gml_map_put (&gb->voided, key_of (EXPR_LOCATION (expr)), 1);
  else if (TREE_CODE (expr) == COND_EXPR)
    {
      note_calls (gb, TREE_OPERAND (expr, 1));
      if (TREE_OPERAND (expr, 2) != NULL_TREE)
	note_calls (gb, TREE_OPERAND (expr, 2));
    }
  else if (TREE_CODE (expr) == COMPOUND_EXPR)
    note_calls (gb, TREE_OPERAND (expr, 1));
}

static tree
look_at (tree *t, int *walk_subtrees, void *border)
{
  if (TYPE_P (*t))
    *walk_subtrees = 0;
  else if (CONVERT_EXPR_P (*t) && VOID_TYPE_P (TREE_TYPE (*t)))
    note_calls ((struct gml_border *) border, TREE_OPERAND (*t, 0));
  return NULL_TREE;
}

/* Whether WHERE's text is out of reach.  GCC keeps a file's name in one place.  */
static bool
is_out_of_reach (struct gml_border *gb, location_t where)
{
  const char *file = LOCATION_FILE (where);
  if (file != gb->asked_file)
    {
      gb->asked_file = file;
      gb->asked_gone = file == NULL || access (file, R_OK) != 0;
    }
  return gb->asked_gone;
}

/* PLUGIN_FINISH_PARSE_FUNCTION.  */
static void
parsed (void *data, void *border)
{
  struct gml_border *gb = (struct gml_border *) border;
  tree fn = (tree) data;
  if (fn == NULL_TREE || TREE_CODE (fn) != FUNCTION_DECL || DECL_SAVED_TREE (fn) == NULL_TREE)
    return;
  if (gb->is_preprocessed || is_out_of_reach (gb, DECL_SOURCE_LOCATION (fn)))
    walk_tree_without_duplicates (&DECL_SAVED_TREE (fn), look_at, border);
}

/* ---- The question ---- */

bool
gml_border_is_voided (struct gml_border *gb, location_t where)
{
  if (LOCATION_LOCUS (where) <= BUILTINS_LOCATION)
    return false;
  if (gml_map_get (&gb->voided, key_of (where)) != 0)
    return true;
  /* Preprocessed text has columns of its own.  */
  if (gb->is_preprocessed && !gb->is_cxx)
    return false;
  return text_says_so (where);
}

void
gml_border_watch_voids (struct gml_border *gb, const char *plugin_name)
{
  for (unsigned k = 0; k < save_decoded_options_count; k++)
    gb->is_preprocessed |= save_decoded_options[k].opt_index == OPT_fpreprocessed
			   && save_decoded_options[k].value != 0;
  if (lang_GNU_C ())
    register_callback (plugin_name, PLUGIN_FINISH_PARSE_FUNCTION, parsed, gb);
}

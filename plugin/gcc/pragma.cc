/* `#pragma gimlet push', `ignore RULES [REASON]', `pop'.
   SPDX-License-Identifier: GPL-3.0-or-later

   Pragmas reach the compiler even where comments don't: in preprocessed text.  */

#include "plugin/gcc/border.h"
#include "c-family/c-pragma.h"

extern "C" {
#include "plugin/report/select.h"
#include "plugin/report/suppress.h"
}

/* The front ends of C and C++ have it; others that load a plugin do not.  */
extern void c_register_pragma (const char *, const char *, pragma_handler_1arg)
  __attribute__ ((weak));

struct gml_said_pragma
{
  enum gml_pragma_op op;
  location_t where;
  const char *rules, *reason;
};

/* The tokens of a pragma, made text again: rules, and what follows them.  */
struct words
{
  char *rules, *reason;
  int end; /* column after the last token; 0 unknown */
  bool in_reason;
};

static const char *
spelling (struct gml_border *gb, enum cpp_ttype type, tree value)
{
  switch (type)
    {
    case CPP_NAME:
      return value != NULL_TREE && TREE_CODE (value) == IDENTIFIER_NODE ? IDENTIFIER_POINTER (value)
									: "";
    case CPP_NUMBER:
      if (value != NULL_TREE && tree_fits_uhwi_p (value))
	return gml_arena_printf (gb->arena, "%llu", (unsigned long long) tree_to_uhwi (value));
      return "";
    case CPP_STRING:
      return value != NULL_TREE && TREE_CODE (value) == STRING_CST ? TREE_STRING_POINTER (value)
								   : "";
    case CPP_MINUS:
      return "-";
    case CPP_MULT:
      return "*";
    case CPP_COMMA:
      return ",";
    case CPP_QUERY:
      return "?";
    default:
      return "";
    }
}

static char *
join (struct gml_border *gb, const char *text, const char *gap, const char *more)
{
  if (text == NULL)
    return gml_arena_printf (gb->arena, "%s", more);
  return gml_arena_printf (gb->arena, "%s%s%s", text, gap, more);
}

static bool
ends_in (const char *text, char c)
{
  size_t n = strlen (text);
  return n > 0 && text[n - 1] == c;
}

/* Blanks part words, but a comma joins rules.  */
static void
add (struct gml_border *gb, struct words *w, enum cpp_ttype type, const char *text,
     location_t where)
{
  int column = expand_location (where).column;
  bool apart = w->end != 0 && column != w->end;
  w->end = column > 0 ? column + (int) strlen (text) : 0;
  if (w->rules != NULL && apart && type != CPP_COMMA && !ends_in (w->rules, ','))
    w->in_reason = true;
  if (type == CPP_STRING)
    w->in_reason = true;
  if (w->in_reason)
    w->reason = join (gb, w->reason, apart ? " " : "", text);
  else
    w->rules = join (gb, w->rules, "", text);
}

static struct words
read_words (struct gml_border *gb)
{
  struct words w = {};
  tree value = NULL_TREE;
  location_t where;
  enum cpp_ttype type;
  while ((type = pragma_lex (&value, &where)) != CPP_EOF)
    {
      add (gb, &w, type, spelling (gb, type, value), where);
      value = NULL_TREE;
    }
  return w;
}

static void
remember (struct gml_border *gb, enum gml_pragma_op op, location_t where, const struct words *w)
{
  if (gb->npragmas == gb->cap_pragmas)
    gb->pragmas = (struct gml_said_pragma *) gml_arena_grow (gb->arena, gb->pragmas, gb->npragmas,
							     &gb->cap_pragmas, sizeof *gb->pragmas);
  struct gml_said_pragma *p = &gb->pragmas[gb->npragmas++];
  p->op = op;
  p->where = where;
  p->rules = w->rules;
  p->reason = w->reason;
}

static void
ignore (struct gml_border *gb, location_t where)
{
  struct words w = read_words (gb);
  struct gml_selection s = gml_selection_new (gb->arena);
  const char *why = "it names no rule";
  if (w.rules == NULL || gml_select (&s, w.rules, strlen (w.rules), gb->arena, &why) != 0)
    warning_at (where, OPT_Wpragmas, "%<#pragma gimlet ignore%>: %s", why);
  if (w.rules != NULL)
    remember (gb, GML_PRAGMA_IGNORE, where, &w);
}

static void
said (cpp_reader *)
{
  static const char *const words[] = { "push", "ignore", "pop" };
  struct gml_border *gb = gml_border_now ();
  tree value = NULL_TREE;
  location_t where = input_location;
  enum cpp_ttype type = pragma_lex (&value, &where);
  const char *word = spelling (gb, type, value);
  if (type != CPP_NAME)
    word = "";
  for (int op = GML_PRAGMA_PUSH; op <= GML_PRAGMA_POP; op++)
    if (strcmp (word, words[op]) == 0)
      {
	if (op == GML_PRAGMA_IGNORE)
	  {
	    ignore (gb, where);
	    return;
	  }
	struct words rest = read_words (gb);
	if (rest.rules != NULL)
	  warning_at (where, OPT_Wpragmas, "%<#pragma gimlet %s%> takes no words", word);
	remember (gb, (enum gml_pragma_op) op, where, &rest);
	return;
      }
  warning_at (where, OPT_Wpragmas, "unknown %<#pragma gimlet %s%>; did you mean %qs?", word,
	      gml_nearest_of_all (word, words, 3));
}

static void
enter (void *, void *)
{
  if (c_register_pragma != NULL)
    c_register_pragma (NULL, "gimlet", said);
}

void
gml_border_watch_pragmas (struct gml_border *, const char *plugin_name)
{
  register_callback (plugin_name, PLUGIN_PRAGMAS, enter, NULL);
}

/* ---- Handing over ---- */

/* Locations of tokens grow along the translation; those in macros count as where
   the macro is expanded.  */
static uint64_t
position (location_t where)
{
  where = linemap_resolve_location (line_table, LOCATION_LOCUS (where), LRK_MACRO_EXPANSION_POINT,
				    NULL);
  return get_pure_location (where);
}

static uint64_t
order (const void *border, uint32_t loc)
{
  const struct gml_border *gb = (const struct gml_border *) border;
  return position ((location_t) gb->unit->locs[loc].cookie);
}

/* Class bodies are parsed late, so what is said late may stand early; the rest is in
   order.  Those of one place (a macro's) keep theirs.  */
static void
sort (struct gml_pragma *all, uint32_t n)
{
  for (uint32_t k = 1; k < n; k++)
    {
      struct gml_pragma p = all[k];
      uint32_t j = k;
      for (; j > 0 && all[j - 1].at > p.at; j--)
	all[j] = all[j - 1];
      all[j] = p;
    }
}

/* Whether WHERE lies in the file that is compiled: what stands in a header may have
   work to do in other units.  */
static bool
in_main_file (location_t where)
{
  const char *file = LOCATION_FILE (where);
  return file != NULL && main_input_filename != NULL && strcmp (file, main_input_filename) == 0;
}

void
gml_border_give_pragmas (struct gml_border *gb, struct gml_findings *fs)
{
  if (gb->npragmas == 0)
    return;
  struct gml_pragma *all = GML_NEW_ARRAY (gb->arena, struct gml_pragma, gb->npragmas);
  for (uint32_t k = 0; k < gb->npragmas; k++)
    {
      const struct gml_said_pragma *p = &gb->pragmas[k];
      const struct gml_loc *loc = &gb->unit->locs[gml_border_loc (gb, p->where)];
      all[k].op = p->op;
      all[k].at = position (p->where);
      all[k].rules = p->rules;
      all[k].reason = p->reason;
      all[k].file = in_main_file (p->where) ? gml_text (gb->unit, loc->file) : NULL;
      all[k].line = loc->line;
    }
  sort (all, gb->npragmas);
  gml_suppress_by_pragmas (fs, all, gb->npragmas, order, gb, &gb->options, gb->arena);
}

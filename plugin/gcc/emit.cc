/* Findings -> GCC's diagnostics.
   SPDX-License-Identifier: GPL-3.0-or-later

   MESSAGE [CWE-775] [gimlet:unreleased-server]: GCC prints the first bracket
   itself, from metadata.  GCC 13 and later also print a rule from there; for
   GCC 11 and 12 the hook that names a warning's option names the rule.  */

#include "plugin/gcc/border.h"

#if GML_COMPAT_OPTION_HOOK
static char *
name_of_rule (diagnostic_context *, int, diagnostic_t, diagnostic_t)
{
  const char *rule = gml_border_now ()->printed_rule;
  return rule != NULL ? xstrdup (rule) : NULL;
}
#endif

static location_t
place_of (const struct gml_border *gb, gml_id loc)
{
  return loc < gb->unit->nlocs ? (location_t) gb->unit->locs[loc].cookie : UNKNOWN_LOCATION;
}

/* ---- Notes ---- */

static void
print_path (struct gml_border *gb, const struct gml_finding *f)
{
  for (uint32_t k = 0; k < f->nnotes; k++)
    inform (place_of (gb, f->notes[k].loc), "(%u) %s", k + 1, f->notes[k].text);
}

/* Where column COLUMN of WHERE's line is.  */
static location_t
in_line (location_t where, int column)
{
  const line_map_ordinary *map;
  location_t plain = linemap_resolve_location (line_table, where, LRK_MACRO_EXPANSION_POINT, &map);
  return linemap_position_for_line_and_column (line_table, map, SOURCE_LINE (map, plain),
					       (unsigned) column);
}

/* The mend is told of where the line's text begins, and is a line of its own
   with the same indent.  */
static void
print_fix (struct gml_border *gb, const struct gml_finding *f)
{
  if (f->fix.kind == GML_FIX_NONE || f->fix.say == NULL)
    return;
  location_t where = place_of (gb, f->fix.loc);
  expanded_location x = expand_location (where);
  size_t n = 0;
  const char *line = x.file != NULL ? gml_compat_source_line (x.file, x.line, &n) : NULL;
  int indent = 0;
  while (line != NULL && (size_t) indent < n && (line[indent] == ' ' || line[indent] == '\t'))
    indent++;
  if (line == NULL || where <= BUILTINS_LOCATION || (size_t) indent == n)
    {
      inform (where, "%s", f->fix.say);
      return;
    }
  rich_location rich (line_table, in_line (where, indent + 1));
  if (f->fix.text != NULL && f->fix.kind == GML_FIX_INSERT_BEFORE)
    rich.add_fixit_insert_before (
      in_line (where, 1), gml_arena_printf (gb->arena, "%.*s%s\n", indent, line, f->fix.text));
  inform (&rich, "%s", f->fix.say);
}

static void
print_chain (struct gml_border *gb, const struct gml_finding *f)
{
  for (uint32_t k = 0; k < f->nalso; k++)
    inform (place_of (gb, f->loc), "also CWE-%d [gimlet:%s]", f->also[k]->cwe, f->also[k]->id);
}

/* Whether A and B say the same of one place in one macro's definition.  */
static bool
is_same_text (const struct gml_border *gb, const struct gml_finding *a, const struct gml_finding *b)
{
  const struct gml_unit *u = gb->unit;
  return a->of_text && b->of_text && a->rule == b->rule && !a->nalso && !b->nalso
	 && u->locs[a->loc].spelling != 0 && u->locs[a->loc].spelling == u->locs[b->loc].spelling
	 && strcmp (a->message, b->message) == 0;
}

/* How many findings after the K-th (or, EARLIER, before it) say the same as it does.  */
static unsigned
count_same (const struct gml_border *gb, const struct gml_findings *fs, uint32_t k, bool earlier)
{
  const struct gml_finding *f = gml_findings_get (fs, k);
  unsigned n = 0;
  uint32_t end = earlier ? k : gml_findings_count (fs);
  if (!f->of_text || gb->unit->locs[f->loc].spelling == 0)
    return 0;
  for (uint32_t j = earlier ? 0 : k + 1; j < end; j++)
    n += is_same_text (gb, f, gml_findings_get (fs, j));
  return n;
}

static void
print_others (struct gml_border *gb, const struct gml_finding *f, unsigned more)
{
  if (more > 0)
    inform ((location_t) gb->unit->locs[f->loc].spelling,
	    "the same %u more times, wherever macro '%s' is expanded", more,
	    gml_text (gb->unit, gb->unit->locs[f->loc].macro));
}

/* ---- Findings ---- */

static void
emit_one (struct gml_border *gb, const struct gml_finding *f, unsigned more)
{
  auto_diagnostic_group group;
  rich_location where (line_table, place_of (gb, f->loc));
  const char *rule = gml_arena_printf (gb->arena, "gimlet:%s", f->rule->id);
  gml_compat_metadata metadata (rule);
  metadata.data.add_cwe (gml_finding_cwe (f));
  tree old = current_function_decl;
  if (f->function < gb->nbodies)
    current_function_decl = gb->bodies[f->function];
#if GML_COMPAT_OPTION_HOOK
  gb->printed_rule = rule;
#endif
  bool printed
    = gml_compat_report (&where, &metadata, gml_options_is_error (&gb->options, f), f->message);
#if GML_COMPAT_OPTION_HOOK
  gb->printed_rule = NULL;
#endif
  if (printed)
    {
      print_path (gb, f);
      print_fix (gb, f);
      print_chain (gb, f);
      print_others (gb, f, more);
    }
  current_function_decl = old;
}

void
gml_border_emit (struct gml_border *gb, const struct gml_findings *fs)
{
#if GML_COMPAT_OPTION_HOOK
  auto hook = global_dc->option_name;
  global_dc->option_name = name_of_rule;
#endif
  bool old = gml_compat_system_headers (true);
  for (uint32_t k = 0; k < gml_findings_count (fs); k++)
    if ((!gb->options.quiet || gml_options_is_error (&gb->options, gml_findings_get (fs, k)))
	&& count_same (gb, fs, k, true) == 0)
      emit_one (gb, gml_findings_get (fs, k), count_same (gb, fs, k, false));
  gml_compat_system_headers (old);
#if GML_COMPAT_OPTION_HOOK
  global_dc->option_name = hook;
#endif
}

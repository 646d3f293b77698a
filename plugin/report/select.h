/* Lists of rules: `unreleased-*,CWE-252,-lifetime'.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_REPORT_SELECT_H
#define GML_REPORT_SELECT_H

#include <stdbool.h>
#include <stddef.h>

struct gml_arena;

/* What lists said so far.  */
struct gml_selection
{
  signed char *state; /* by rule index: 1 named, -1 taken away, 0 not spoken of */
  bool any;           /* a list was given */
  bool only;          /* the first word named something: what is not named is out */
};

/* An empty selection in ARENA.  */
struct gml_selection gml_selection_new (struct gml_arena *arena);

/* Adds LIST (LEN bytes): rule names, CWE-nnn, pillars by word, name or number,
   globs over rule names; a leading `-' takes away; later words win.  0, or -1
   and *ERROR, a text in ARENA that names the bad word and the nearest good one.  */
int gml_select (struct gml_selection *s, const char *list, size_t len, struct gml_arena *arena,
		const char **error);

/* Whether the rule is in, where FALLBACK holds for those not spoken of.  */
bool gml_selected (const struct gml_selection *s, unsigned rule, bool fallback);

#endif

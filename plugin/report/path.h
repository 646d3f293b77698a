/* Paths, as texts.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_REPORT_PATH_H
#define GML_REPORT_PATH_H

struct gml_arena;

/* PATH without `.', `..' after a name, and doubled slashes; all results lie in
   ARENA.  Looks at the text alone.  */
const char *gml_path_clean (struct gml_arena *arena, const char *path);

/* PATH as seen from directory DIR (null: unknown), clean.  */
const char *gml_path_absolute (struct gml_arena *arena, const char *dir, const char *path);

/* Clean absolute PATH as seen from clean absolute BASE, with `..' where needed;
   PATH itself where the two have nothing but the root in common.  */
const char *gml_path_relative (struct gml_arena *arena, const char *base, const char *path);

/* The nearest folder above clean absolute FILE that holds .gimlet.xml or .git;
   null if there is none.  */
const char *gml_path_project (struct gml_arena *arena, const char *file);

#endif

/* Locations: GCC's location_t to ours, and the text around them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/gcc/border.h"

/* ---- Files ---- */

/* PATH without `.', doubled slashes and `x/..', by its letters alone.  */
static char *
canonical_path (struct gml_arena *arena, const char *path)
{
  char *out = gml_arena_copy (arena, path, strlen (path));
  size_t root = path[0] == '/' ? 1 : 0, n = root;
  for (const char *p = path; *p != '\0';)
    {
      size_t len = strcspn (p, "/");
      size_t last = n;
      while (last > root && out[last - 1] != '/')
	last--;
      bool last_is_up = n - last == 2 && out[last] == '.' && out[last + 1] == '.';
      if (len == 2 && p[0] == '.' && p[1] == '.' && n > root && !last_is_up)
	n = last > root ? last - 1 : root;
      else if (len == 2 && p[0] == '.' && p[1] == '.' && root != 0 && n == root)
	; /* `/..' is `/' */
      else if (len != 0 && !(len == 1 && p[0] == '.'))
	{
	  if (n > root)
	    out[n++] = '/';
	  memmove (out + n, p, len);
	  n += len;
	}
      p += len;
      p += strspn (p, "/");
    }
  out[n] = '\0';
  return out;
}

static gml_id
file_id (struct gml_border *gb, const char *file)
{
  if (file == NULL)
    return 0;
  gml_id id = gml_map_get (&gb->files, file);
  if (id != 0)
    return id;
  id = gml_strings_add (gb->unit->strings, canonical_path (gb->arena, file));
  gml_map_put (&gb->files, file, id);
  return id;
}

/* ---- Locations ---- */

static bool
is_known (location_t where)
{
  return where > BUILTINS_LOCATION;
}

/* The map of the macro whose expansion WHERE lies in directly.  */
static const line_map_macro *
macro_of (location_t where)
{
  return linemap_check_macro (linemap_lookup (line_table, where));
}

/* A library's header, too, that -I names rather than the compiler, as pkg-config has it
   for those in a folder of their own.  */
static bool
is_installed (const char *file)
{
  static const char installed[] = "/usr/include/";
  return file != NULL && strncmp (file, installed, sizeof installed - 1) == 0;
}

bool
gml_border_is_system (location_t where)
{
  return in_system_header_at (where)
	 || (is_known (where) && is_installed (expand_location (where).file));
}

/* Where WHERE, in no macro, stands.  */
static struct gml_loc
plain_loc (struct gml_border *gb, location_t where)
{
  struct gml_loc loc = {};
  if (!is_known (where))
    return loc;
  const line_map_ordinary *map = linemap_check_ordinary (linemap_lookup (line_table, where));
  int line = SOURCE_LINE (map, where), column = SOURCE_COLUMN (map, where);
  const char *file = ORDINARY_MAP_FILE_NAME (map);
  loc.file = file_id (gb, file);
  loc.line = line > 0 ? (uint32_t) line : 0;
  loc.column = column > 0 ? (uint32_t) column : 0;
  loc.system = ORDINARY_MAP_IN_SYSTEM_HEADER_P (map) || is_installed (file);
  return loc;
}

gml_id
gml_border_loc (struct gml_border *gb, location_t where)
{
  location_t with_range = where;
  where = LOCATION_LOCUS (where);
  if (!is_known (where))
    return 0;
  gml_id *id = gml_map_at (&gb->locs, GML_MAP_NUM (where)), macro = 0;
  if (*id != 0)
    return *id;

  location_t point = where;
  while (linemap_location_from_macro_expansion_p (line_table, point))
    {
      const line_map_macro *map = macro_of (point);
      macro = gml_strings_add (gb->unit->strings, linemap_map_get_macro_name (map));
      point = gml_compat_expansion_point (map);
    }
  struct gml_loc loc = plain_loc (gb, point);
  loc.macro = macro;
  loc.cookie = point == where ? with_range : point;
  if (point != where) /* an argument is spelled where the macro is expanded */
    {
      location_t spelled
	= linemap_resolve_location (line_table, where, LRK_SPELLING_LOCATION, NULL);
      expanded_location x = expand_location (point), s = expand_location (spelled);
      if (!gml_border_is_system (spelled) && (s.file != x.file || s.line != x.line))
	loc.spelling = spelled;
    }
  *id = gml_unit_add_loc (gb->unit, loc);
  return *id;
}

gml_id
gml_border_decl_loc (struct gml_border *gb, tree decl)
{
  return gml_border_loc (gb, DECL_SOURCE_LOCATION (decl));
}

bool
gml_border_in_macro (location_t where, const char *name)
{
  where = LOCATION_LOCUS (where);
  while (is_known (where) && linemap_location_from_macro_expansion_p (line_table, where))
    {
      const line_map_macro *map = macro_of (where);
      if (strcmp (linemap_map_get_macro_name (map), name) == 0)
	return true;
      where = gml_compat_expansion_point (map);
    }
  return false;
}

/* The project's file: where it is, and what it holds back.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/report/project.h"

#include <fnmatch.h>
#include <string.h>
#include <unistd.h>

#include "plugin/ir/arena.h"
#include "plugin/report/finding.h"
#include "plugin/report/path.h"
#include "plugin/report/suppress.h"

const char *
gml_project_find (const char *file, const char *directory, struct gml_arena *arena)
{
  const char *path = gml_path_absolute (arena, directory, file);
  size_t len = strlen (path);
  while (*path == '/' && len > 0)
    {
      while (len > 0 && path[len - 1] != '/')
	len--;
      const char *found = gml_arena_printf (arena, "%.*s.gimlet.xml", (int) len, path);
      if (access (found, F_OK) == 0)
	return found;
      len -= len > 0; /* the slash */
    }
  return NULL;
}

/* A glob that ends in a slash means all below.  `*` crosses slashes.  */
static bool
is_meant (const struct gml_project_ignore *i, const char *file, struct gml_arena *arena)
{
  size_t len = i->files ? strlen (i->files) : 0;
  const char *glob = i->files;
  if (len && glob[len - 1] == '/')
    glob = gml_arena_printf (arena, "%s*", glob);
  return !glob || fnmatch (glob, file, 0) == 0;
}

/* Whether finding K, which lies in FILE, is held back.  */
static bool
heed (const struct gml_project *p, struct gml_findings *fs, uint32_t k, const char *file,
      struct gml_arena *arena)
{
  bool used;
  for (uint32_t i = 0; i < p->nignores; i++)
    if (is_meant (&p->ignores[i], file, arena)
	&& gml_suppress_finding (fs, k, &p->ignores[i].rules, "config", p->ignores[i].reason,
				 &used))
      return true;
  return false;
}

void
gml_project_silence (const struct gml_project *p, struct gml_findings *fs, const char *directory,
		     struct gml_arena *arena)
{
  const struct gml_unit *u = gml_findings_unit (fs);
  for (uint32_t k = 0; p->nignores && k < gml_findings_count (fs);)
    {
      const struct gml_loc *loc = &u->locs[gml_findings_get (fs, k)->loc];
      const char *file = gml_path_absolute (arena, directory, gml_text (u, loc->file));
      k += !heed (p, fs, k, gml_path_relative (arena, p->folder, file), arena);
    }
}

/* Paths, as texts.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/report/path.h"

#include <stdbool.h>
#include <string.h>
#include <unistd.h>

#include "plugin/ir/arena.h"

/* Drops the last part of the LEN bytes at OUT; returns the new length, or LEN if
   the last part is `..' or there is none.  */
static size_t
drop_last (const char *out, size_t len)
{
  size_t at = len;
  while (at > 0 && out[at - 1] != '/')
    at--;
  if (at == len || (len - at == 2 && memcmp (&out[at], "..", 2) == 0))
    return len;
  return at > 1 ? at - 1 : at;
}

const char *
gml_path_clean (struct gml_arena *arena, const char *path)
{
  char *out = gml_arena_alloc (arena, strlen (path) + 2);
  size_t len = 0;
  bool rooted = *path == '/';
  if (rooted)
    out[len++] = '/';
  for (const char *p = path; *p;)
    {
      size_t n = strcspn (p, "/");
      bool up = n == 2 && memcmp (p, "..", 2) == 0;
      size_t shorter = up ? drop_last (out, len) : len;
      if (shorter < len)
	len = shorter;
      else if (n > 0 && !(n == 1 && *p == '.') && !(up && rooted))
	{
	  if (len > 0 && out[len - 1] != '/')
	    out[len++] = '/';
	  memcpy (&out[len], p, n);
	  len += n;
	}
      p += n;
      p += *p == '/';
    }
  if (len == 0)
    out[len++] = '.';
  out[len] = '\0';
  return out;
}

const char *
gml_path_absolute (struct gml_arena *arena, const char *dir, const char *path)
{
  if (*path == '/' || dir == NULL)
    return gml_path_clean (arena, path);
  return gml_path_clean (arena, gml_arena_printf (arena, "%s/%s", dir, path));
}

const char *
gml_path_relative (struct gml_arena *arena, const char *base, const char *path)
{
  size_t same = 0; /* length of the part in common, up to a slash */
  size_t nbase = strcmp (base, "/") == 0 ? 0 : strlen (base);
  for (size_t k = 0;; k++)
    {
      char a = k < nbase ? base[k] : '\0';
      if ((a == '/' || a == '\0') && (path[k] == '/' || path[k] == '\0'))
	same = k;
      if (a == '\0' || a != path[k])
	break;
    }
  if (*path != '/' || *base != '/' || (same == 0 && nbase > 0))
    return path;
  const char *up = "";
  for (size_t k = same; k < nbase; k++)
    if (base[k] == '/')
      up = gml_arena_printf (arena, "%s../", up);
  const char *down = path[same] == '/' ? &path[same + 1] : &path[same];
  return gml_path_clean (arena, gml_arena_printf (arena, "%s%s", up, down));
}

static bool
exists_in (struct gml_arena *arena, const char *dir, size_t len, const char *name)
{
  const char *path = gml_arena_printf (arena, "%.*s/%s", (int) len, dir, name);
  return access (path, F_OK) == 0;
}

const char *
gml_path_project (struct gml_arena *arena, const char *file)
{
  if (*file != '/')
    return NULL;
  size_t len = strlen (file);
  do
    {
      while (len > 0 && file[len - 1] != '/')
	len--;
      len -= len > 0; /* the slash */
      if (exists_in (arena, file, len, ".gimlet.xml") || exists_in (arena, file, len, ".git"))
	return len ? gml_arena_copy (arena, file, len) : "/";
    }
  while (len > 0);
  return NULL;
}

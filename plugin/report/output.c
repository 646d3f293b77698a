/* Files that appear whole or not at all.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/report/output.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "plugin/ir/arena.h"
#include "plugin/report/hash.h"
#include "plugin/report/path.h"
#include "plugin/report/sink.h"

enum
{
  LONGEST_STEM = 100,
  ATTEMPTS = 100
};

/* ---- Places -------------------------------------------------------------------- */

static bool
is_directory (const char *path)
{
  struct stat st;
  return stat (path, &st) == 0 && S_ISDIR (st.st_mode);
}

/* mkdir -p, for a PATH that ends in `/'.  0 or -1 with errno.  Others may be
   making the same ones at the same time.  */
static int
make_directories (const char *path, struct gml_arena *arena)
{
  char *copy = gml_arena_copy (arena, path, strlen (path));
  for (char *p = copy + 1; *p; p++)
    if (*p == '/')
      {
	*p = '\0';
	int why = mkdir (copy, 0777) == 0 ? 0 : errno;
	if (why && !is_directory (copy))
	  {
	    errno = why == EEXIST ? ENOTDIR : why;
	    return -1;
	  }
	*p = '/';
      }
  return 0;
}

/* The last part of PATH, in characters that no shell or file system minds.  */
static const char *
stem (const char *path, struct gml_arena *arena)
{
  const char *slash = strrchr (path, '/');
  const char *base = slash ? slash + 1 : path;
  char *out = gml_arena_copy (arena, base, strnlen (base, LONGEST_STEM));
  for (char *p = out; *p; p++)
    if (!isalnum ((unsigned char) *p) && strchr ("._+-", *p) == NULL)
      *p = '_';
  if (*out == '.' || *out == '-')
    *out = '_';
  return *out ? out : "unit";
}

const char *
gml_output_place (const char *path, const struct gml_run *run, struct gml_arena *arena,
		  const char **error)
{
  size_t len = strlen (path);
  if (len == 0 || path[len - 1] != '/')
    return path;
  if (make_directories (path, arena) != 0)
    {
      *error = gml_arena_printf (arena, "cannot make directory '%s': %s", path, strerror (errno));
      return NULL;
    }
  const char *object = run->object ? run->object : "";
  gml_hash hash = gml_hash_start ();
  hash = gml_hash_text (hash, gml_path_absolute (arena, run->directory, run->unit));
  hash = gml_hash_text (hash, gml_path_absolute (arena, run->directory, object));
  return gml_arena_printf (arena, "%s%s-%s.xml", path, stem (run->unit, arena),
			   gml_hash_short (hash, arena));
}

/* ---- Writing ------------------------------------------------------------------- */

static int
fail (const char *path, struct gml_arena *arena, const char **error)
{
  *error = gml_arena_printf (arena, "cannot write '%s': %s", path, strerror (errno));
  return -1;
}

/* Writes all and closes FD.  0, or -1 with errno.  */
static int
write_and_close (int fd, const char *data, size_t len)
{
  int bad = 0;
  while (len > 0 && bad == 0)
    {
      ssize_t done = write (fd, data, len);
      if (done > 0)
	{
	  data += done;
	  len -= (size_t) done;
	}
      else if (done == 0 || errno != EINTR)
	bad = done == 0 ? ENOSPC : errno;
    }
  if (close (fd) != 0 && bad == 0)
    bad = errno;
  errno = bad;
  return bad ? -1 : 0;
}

/* A new file beside PATH, open; *NAME is its name in ARENA.  -1 with errno.  */
static int
open_aside (const char *path, const char **name, struct gml_arena *arena)
{
  const char *slash = strrchr (path, '/');
  int dir = slash ? (int) (slash - path) + 1 : 0;
  for (int k = 0; k < ATTEMPTS; k++)
    {
      *name = gml_arena_printf (arena, "%.*s.gimlet-%ld-%d.tmp", dir, path, (long) getpid (), k);
      int fd = open (*name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      if (fd >= 0 || errno != EEXIST)
	return fd;
    }
  return -1;
}

static int
write_aside (const char *path, const void *data, size_t len, struct gml_arena *arena)
{
  const char *aside;
  int fd = open_aside (path, &aside, arena);
  if (fd < 0)
    return -1;
  if (write_and_close (fd, data, len) == 0 && rename (aside, path) == 0)
    return 0;
  int why = errno;
  unlink (aside);
  errno = why;
  return -1;
}

static int
write_through (const char *path, const void *data, size_t len)
{
  int fd = open (path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
  return fd < 0 ? -1 : write_and_close (fd, data, len);
}

int
gml_output_write (const char *path, const void *data, size_t len, struct gml_arena *arena,
		  const char **error)
{
  struct stat st;
  int result;
  if (stat (path, &st) != 0)
    result = write_aside (path, data, len, arena);
  else if (S_ISDIR (st.st_mode))
    {
      *error = gml_arena_printf (
	arena, "cannot write '%s': it is a directory; write '%s/' for a file in it", path, path);
      return -1;
    }
  else if (!S_ISREG (st.st_mode))
    result = write_through (path, data, len);
  else if (access (path, W_OK) != 0)
    result = -1;
  else
    { /* a link stays a link */
      char *real = realpath (path, NULL);
      result = write_aside (real ? real : path, data, len, arena);
      int why = errno;
      free (real);
      errno = why;
    }
  return result ? fail (path, arena, error) : 0;
}

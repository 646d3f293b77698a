/* A compiler that remembers how it was called: stands first on PATH under the
   names gcc, g++, cc ... while a package builds, appends a record for each
   call that compiles one source to one object, and becomes the real compiler.
   SPDX-License-Identifier: GPL-3.0-or-later

   A record in $GIMLET_CC_LOG is null-terminated strings: working directory,
   arguments, and an empty one as its end.  */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool
is_source (const char *arg)
{
  static const char *const ends[] = { ".c", ".cc", ".cpp", ".cxx", ".C" };
  size_t n = strlen (arg);
  for (size_t k = 0; k < sizeof ends / sizeof *ends; k++)
    {
      size_t e = strlen (ends[k]);
      if (n > e && strcmp (arg + n - e, ends[k]) == 0)
	return arg[0] != '-';
    }
  return false;
}

/* Whether this call is worth replaying: one real source, made into an object.  */
static bool
wanted (int argc, char **argv)
{
  bool compiles = false;
  const char *source = NULL;
  for (int k = 1; k < argc; k++)
    {
      if (strcmp (argv[k], "-c") == 0)
	compiles = true;
      else if (strcmp (argv[k], "-E") == 0 || strcmp (argv[k], "-M") == 0
	       || strcmp (argv[k], "-MM") == 0 || strcmp (argv[k], "-fsyntax-only") == 0)
	return false;
      else if (is_source (argv[k]) && strcmp (argv[k - 1], "-o") != 0
	       && strcmp (argv[k - 1], "-MT") != 0 && strcmp (argv[k - 1], "-MF") != 0)
	source = argv[k];
    }
  if (!compiles || !source)
    return false;
  return !strstr (source, "conftest") && strncmp (source, "/tmp/", 5) != 0;
}

/* CMake tries the compiler in folders that are gone when the build ends.  */
static bool
is_trial (const char *cwd)
{
  return strstr (cwd, "CMakeFiles/CMakeTmp") || strstr (cwd, "CMakeFiles/CMakeScratch");
}

/* Appends the record in one write, so that parallel calls never mix.  */
static void
record (const char *log, int argc, char **argv)
{
  char cwd[PATH_MAX];
  char *text = NULL;
  size_t len = 0;
  FILE *mem = open_memstream (&text, &len);
  if (!mem || !getcwd (cwd, sizeof cwd))
    abort ();
  if (is_trial (cwd))
    {
      fclose (mem);
      free (text);
      return;
    }
  fwrite (cwd, 1, strlen (cwd) + 1, mem);
  for (int k = 0; k < argc; k++)
    fwrite (argv[k], 1, strlen (argv[k]) + 1, mem);
  fputc (0, mem);
  if (fclose (mem) != 0)
    abort ();
  int fd = open (log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
  if (fd < 0 || write (fd, text, len) != (ssize_t) len)
    {
      fprintf (stderr, "logcc: cannot write %s: %s\n", log, strerror (errno));
      exit (1);
    }
  close (fd);
  free (text);
}

int
main (int argc, char **argv)
{
  const char *log = getenv ("GIMLET_CC_LOG");
  const char *slash = strrchr (argv[0], '/');
  const char *name = slash ? slash + 1 : argv[0];
  static char real[PATH_MAX];
  if (snprintf (real, sizeof real, "/usr/bin/%s", name) >= (int) sizeof real)
    return 127;
  argv[0] = real;
  if (log && wanted (argc, argv))
    record (log, argc, argv);
  execv (real, argv);
  fprintf (stderr, "logcc: cannot run %s: %s\n", real, strerror (errno));
  return 127;
}

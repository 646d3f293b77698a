/* Streams: of a file, of a process, temporary, in memory.  */
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>

int
first_char (const char *path)
{
  int c;
  FILE *f = fopen (path, "r");
  if (!f)
    return -1;
  c = fgetc (f);
  if (c == EOF)
    return -1; /* expect: unreleased-handle */
  fclose (f);
  return c;
}

int
kernel_is (const char *name)
{
  char line[64];
  FILE *p = popen ("uname -s", "r");
  if (!p)
    return -1;
  if (!fgets (line, sizeof line, p))
    return -1; /* expect: unreleased-handle */
  pclose (p);
  return strcmp (line, name) == 0;
}

long
scratch (const char *text)
{
  long n;
  FILE *t = tmpfile ();
  if (t == NULL)
    return -1;
  if (fputs (text, t) == EOF)
    return -1; /* expect: unreleased-handle */
  n = ftell (t);
  fclose (t);
  return n;
}

int
in_memory (char *buffer, size_t size)
{
  FILE *m = fmemopen (buffer, size, "r");
  if (!m)
    return -1;
  return fgetc (m); /* expect: unreleased-handle */
}

int
copy (const char *from, const char *to)
{
  int c;
  FILE *in = fopen (from, "r"), *out;
  if (!in)
    return -1;
  out = fopen (to, "w");
  if (!out)
    return -1; /* expect: unreleased-handle */
  while ((c = getc (in)) != EOF)
    putc (c, out);
  fclose (in);
  return fclose (out);
}

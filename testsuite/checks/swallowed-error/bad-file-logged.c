/* Null streams and negative descriptors.  */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int
note (const char *path, int n)
{
  FILE *f = fopen (path, "a");
  if (!f) /* expect: swallowed-error */
    perror (path);
  if (fprintf (f, "%d\n", n) < 0)
    return -1; /* expect: unreleased-handle */
  return fclose (f);
}

int
first (const char *path)
{
  char c;
  int fd = open (path, O_RDONLY);
  if (fd == -1) /* expect: swallowed-error */
    printf ("%s is missing\n", path);
  if (read (fd, &c, 1) != 1)
    c = 0;
  close (fd);
  return c;
}

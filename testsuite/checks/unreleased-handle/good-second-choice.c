/* The variable is given the very stream it has, or another one where it had none.  */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int
first_byte (const char *first, const char *second)
{
  char c = 0;
  FILE *f = fopen (first, "r");
  if (!f)
    perror (first);
  f = f ? f : fopen (second, "r");
  if (!f)
    return -1;
  if (fread (&c, 1, 1, f) != 1)
    c = 0;
  fclose (f);
  return c;
}

int
first_byte_of_descriptor (const char *first, const char *second)
{
  char c = 0;
  int fd = open (first, O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    perror (first);
  fd = fd >= 0 ? fd : open (second, O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    return -1;
  if (read (fd, &c, 1) != 1)
    c = 0;
  close (fd);
  return c;
}

/* exit, _exit, abort, assert and exec end the process; so does main's return.  */
#include <assert.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void __attribute__ ((noreturn))
usage (const char *name)
{
  fprintf (stderr, "usage: %s FILE\n", name);
  exit (2);
}

int
main (int argc, char **argv)
{
  char magic[4];
  int fd;
  if (argc != 2)
    usage (argv[0]);
  fd = open (argv[1], O_RDONLY);
  if (fd < 0)
    {
      perror (argv[1]);
      return 1;
    }
  if (read (fd, magic, sizeof magic) < 0)
    usage (argv[0]);
  if (magic[0] == 0)
    abort ();
  assert (magic[1] != 0);
  if (magic[2] == 0)
    _exit (3);
  return 0;
}

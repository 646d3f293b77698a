/* Tested in verbose mode only.  */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

extern int verbose;

int
sync_file (const char *path)
{
  char c;
  int ret;
  int fd = open (path, O_RDWR);
  if (verbose)
    {
      printf ("opened %s\n", path);
      if (fd < 0)
        return -1;
    }
  ret = read (fd, &c, 1) == 1 ? c : -1; /* expect: unchecked-use */
  close (fd);
  return ret;
}

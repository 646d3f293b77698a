/* The stream owns the descriptor; fclose closes both.  */
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int
say_hello (int lfd)
{
  int ret;
  FILE *f;
  int fd = accept (lfd, NULL, NULL);
  if (fd < 0)
    return -1;
  f = fdopen (fd, "w");
  if (f == NULL)
    {
      close (fd);
      return -1;
    }
  ret = fprintf (f, "hello, descriptor %d\n", fd) < 0 ? -1 : 0;
  if (fclose (f) != 0)
    ret = -1;
  return ret;
}

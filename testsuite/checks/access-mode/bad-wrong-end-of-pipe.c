/* The ends of a pipe mixed up.  */
#include <unistd.h>

int
send_byte (void)
{
  ssize_t n;
  int fd[2];
  if (pipe (fd) != 0)
    return -1;
  n = write (fd[0], "x", 1); /* expect: access-mode */
  close (fd[0]);
  close (fd[1]);
  return n == 1 ? 0 : -1;
}

int
receive_byte (char *c)
{
  ssize_t n;
  int fd[2];
  if (pipe2 (fd, 0) != 0)
    return -1;
  n = read (fd[1], c, 1); /* expect: access-mode */
  close (fd[0]);
  close (fd[1]);
  return n == 1 ? 0 : -1;
}

/* A duplicate is the same socket by another number.  */
#include <sys/socket.h>
#include <unistd.h>

int
hello (int server)
{
  ssize_t n;
  int copy;
  if (listen (server, 3) != 0)
    return -1;
  copy = dup (server);
  if (copy < 0)
    return -1;
  n = write (copy, "hello\n", 6); /* expect: socket-phase */
  close (copy);
  return n == 6 ? 0 : -1;
}

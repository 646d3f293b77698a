/* The names of the two sockets were mixed up.  */
#include <sys/socket.h>
#include <unistd.h>

int
two_clients (int server)
{
  int second, first = accept (server, NULL, NULL);
  if (first < 0)
    return -1;
  second = accept (first, NULL, NULL); /* expect: socket-phase */
  close (first);
  return second;
}

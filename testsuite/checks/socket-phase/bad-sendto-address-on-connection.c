/* An address with data for a connected stream is an error, or is ignored.  */
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int
reply (int server)
{
  struct sockaddr_in peer;
  ssize_t n;
  int conn = accept (server, NULL, NULL);
  if (conn < 0)
    return -1;
  memset (&peer, 0, sizeof peer);
  n = sendto (conn, "ok", 2, 0, (struct sockaddr *) &peer, sizeof peer); /* expect: socket-phase */
  close (conn);
  return n == 2 ? 0 : -1;
}

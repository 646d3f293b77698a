/* What accept gave has its address already.  */
#include <sys/socket.h>
#include <unistd.h>

int
rename_peer (int server, const struct sockaddr *sa, socklen_t len)
{
  int conn = accept (server, NULL, NULL);
  if (conn < 0)
    return -1;
  if (bind (conn, sa, len) < 0) /* expect: socket-phase */
    {
      close (conn);
      return -1;
    }
  return conn;
}

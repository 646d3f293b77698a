/* The greeting goes to the listening socket instead of the new connection.  */
#include <sys/socket.h>
#include <unistd.h>

int
greet (int server)
{
  int conn;
  if (listen (server, 4) < 0)
    return -1;
  conn = accept (server, NULL, NULL);
  if (conn < 0)
    return -1;
  if (send (server, "hi\n", 3, MSG_NOSIGNAL) < 0) /* expect: socket-phase */
    {
      close (conn);
      return -1;
    }
  close (conn);
  return 0;
}

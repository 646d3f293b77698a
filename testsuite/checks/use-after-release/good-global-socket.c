/* The helper leaves -1 behind, and opens anew.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

static int server = -1;

static void
disconnect (void)
{
  if (server >= 0)
    close (server);
  server = -1;
}

int
reconnect (const struct sockaddr_in *sa)
{
  disconnect ();
  server = socket (AF_INET, SOCK_STREAM, 0);
  if (server < 0)
    return -1;
  if (connect (server, (const struct sockaddr *) sa, sizeof *sa) < 0)
    {
      disconnect ();
      return -1;
    }
  return send (server, "hello", 5, MSG_NOSIGNAL) == 5 ? 0 : -1;
}

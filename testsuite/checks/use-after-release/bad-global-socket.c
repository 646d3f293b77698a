/* The global keeps the stale number; the next function of the same path sends on it.  */
#include <sys/socket.h>
#include <unistd.h>

int server = -1;

static void
disconnect (void)
{
  if (server >= 0)
    close (server);
}

int
log_out (void)
{
  disconnect ();
  return send (server, "bye", 3, MSG_NOSIGNAL) == 3 ? 0 : -1; /* expect: use-after-release */
}

/* A client that sends nothing is skipped, and its socket with it.  */
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

extern volatile int running;

int
serve (int lfd)
{
  char line[512];
  while (running)
    {
      int c = accept (lfd, NULL, NULL);
      if (c < 0)
        return -1;
      ssize_t n = recv (c, line, sizeof line, 0);
      if (n <= 0)
        continue; /* expect: unreleased-connection */
      if (send (c, line, n, MSG_NOSIGNAL) != n)
        {
          close (c);
          return -1;
        }
      close (c);
    }
  return 0;
}

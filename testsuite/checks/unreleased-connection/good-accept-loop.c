/* Closed on every way round the loop.  */
#include <errno.h>
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
        {
          if (errno == EINTR || errno == ECONNABORTED)
            continue;
          return -1;
        }
      ssize_t n = recv (c, line, sizeof line, 0);
      if (n <= 0)
        {
          close (c);
          continue;
        }
      if (send (c, line, n, MSG_NOSIGNAL) != n)
        {
          close (c);
          return -1;
        }
      close (c);
    }
  return 0;
}

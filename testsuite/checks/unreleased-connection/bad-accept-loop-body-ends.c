/* Every client of the loop leaks: nothing ever closes one.  */
#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

extern void count_client (void);

void
greet_all (int lfd)
{
  static const char hello[] = "220 ready\r\n";
  for (;;)
    {
      int client = accept4 (lfd, NULL, NULL, SOCK_CLOEXEC);
      if (client < 0)
        exit (1);
      if (send (client, hello, sizeof hello - 1, MSG_NOSIGNAL) < 0)
        {
          close (client);
          return;
        }
      count_client (); /* expect: unreleased-connection */
    }
}

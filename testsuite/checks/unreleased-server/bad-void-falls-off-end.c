/* A void function that falls off its end with the listener in a local.  */
#include <netinet/in.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

void
greet_one (const struct sockaddr_in *sa)
{
  static const char hello[] = "hello\r\n";
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    {
      perror ("socket");
      return;
    }
  if (bind (fd, (const struct sockaddr *) sa, sizeof *sa) == 0 && listen (fd, 1) == 0)
    {
      int c = accept (fd, NULL, NULL);
      if (c >= 0)
        {
          if (send (c, hello, sizeof hello - 1, MSG_NOSIGNAL) != (ssize_t) sizeof hello - 1)
            perror ("send");
          close (c);
        }
    }
} /* expect: unreleased-server */

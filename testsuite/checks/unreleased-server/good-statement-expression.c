/* A statement expression and a retry macro around accept.  */
#define _GNU_SOURCE
#include <errno.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#define LISTEN_OR(fd, what)                     \
  ({                                            \
    int r_ = listen ((fd), 4);                  \
    if (r_ < 0)                                 \
      {                                         \
        close (fd);                             \
        what;                                   \
      }                                         \
    r_;                                         \
  })

int
one_client (const struct sockaddr_in *sa)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, (const struct sockaddr *) sa, sizeof *sa) < 0)
    {
      close (fd);
      return -1;
    }
  LISTEN_OR (fd, return -1);
  int c = TEMP_FAILURE_RETRY (accept (fd, NULL, NULL));
  close (fd);
  return c;
}

/* A client's socket does not depend on the listener.  */
#include <sys/socket.h>
#include <unistd.h>

int
single_client (int family, const struct sockaddr *sa, socklen_t len)
{
  int c;
  int lfd = socket (family, SOCK_STREAM, 0);
  if (lfd < 0)
    return -1;
  if (bind (lfd, sa, len) < 0 || listen (lfd, 1) < 0)
    {
      close (lfd);
      return -1;
    }
  c = accept (lfd, NULL, NULL);
  close (lfd);
  if (c < 0)
    return -1;
  if (send (c, "hi\n", 3, MSG_NOSIGNAL) != 3)
    {
      close (c);
      return -1;
    }
  return c;
}

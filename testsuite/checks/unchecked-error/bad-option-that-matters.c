/* Without V6ONLY or the time limits the server does something else than meant.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>

void
prepare (int fd)
{
  const int on = 1;
  struct timeval limit = { .tv_sec = 30, .tv_usec = 0 };
  setsockopt (fd, IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on); /* expect: unchecked-error */
  setsockopt (fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit); /* expect: unchecked-error */
}

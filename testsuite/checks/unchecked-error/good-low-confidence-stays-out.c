/* What is reported at low confidence only is not reported by default.  */
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

void
tune (int fd)
{
  const int on = 1, bytes = 65536;
  setsockopt (fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  setsockopt (fd, IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
  setsockopt (fd, SOL_SOCKET, SO_SNDBUF, &bytes, sizeof bytes);
}

/* Options that only tune: TCP_NODELAY, keep-alive, TOS.  */
#include <netinet/in.h>
#include <netinet/ip.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

void
tune (int fd)
{
  const int on = 1;
  const int tos = IPTOS_LOWDELAY;
  setsockopt (fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  setsockopt (fd, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof on);
  setsockopt (fd, IPPROTO_IP, IP_TOS, &tos, sizeof tos);
}

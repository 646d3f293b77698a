/* options: -fplugin-arg-gimlet-checks=unrestricted-bind */
/* In C++, where the address is a member's and made by {}.  */
#include <netinet/in.h>
#include <sys/socket.h>

bool
bind_to (int fd, unsigned short port)
{
  sockaddr_in addr {};
  addr.sin_family = AF_INET;
  addr.sin_port = htons (port);
  addr.sin_addr.s_addr = htonl (INADDR_ANY);
  return ::bind (fd, reinterpret_cast<sockaddr *> (&addr), sizeof addr) == 0; /* expect: unrestricted-bind */
}

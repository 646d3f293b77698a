/* Off unless asked for: many servers are meant for everybody.  */
#include <netinet/in.h>
#include <sys/socket.h>

int
open_server (int fd, unsigned short port)
{
  struct sockaddr_in addr = { .sin_family = AF_INET, .sin_addr = { htonl (INADDR_ANY) } };
  addr.sin_port = htons (port);
  return bind (fd, (struct sockaddr *) &addr, sizeof addr);
}

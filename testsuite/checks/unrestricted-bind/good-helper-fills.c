/* options: -fplugin-arg-gimlet-checks=unrestricted-bind */
/* A function elsewhere fills the address in.  */
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

void fill_in (struct sockaddr_in *addr);

int
open_server (int fd)
{
  struct sockaddr_in addr;
  memset (&addr, 0, sizeof addr);
  fill_in (&addr);
  return bind (fd, (struct sockaddr *) &addr, sizeof addr);
}

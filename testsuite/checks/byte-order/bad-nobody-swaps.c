/* options: -fplugin-arg-gimlet-checks=byte-order */
/* A whole unit that knows nothing of byte order: an int is no port as the network has it.  */
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

struct config
{
  int port;
};

int
serve (int fd, int port)
{
  struct sockaddr_in a;
  memset (&a, 0, sizeof a);
  a.sin_family = AF_INET;
  a.sin_port = port; /* expect: byte-order */
  return bind (fd, (struct sockaddr *) &a, sizeof a);
}

int
serve_as_told (int fd, const struct config *config)
{
  struct sockaddr_in6 a;
  memset (&a, 0, sizeof a);
  a.sin6_family = AF_INET6;
  a.sin6_port = (in_port_t) config->port; /* expect: byte-order */
  return bind (fd, (struct sockaddr *) &a, sizeof a);
}

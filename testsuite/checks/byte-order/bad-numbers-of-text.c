/* options: -fplugin-arg-gimlet-checks=byte-order */
/* A port that was read as text.  */
#include <netinet/in.h>
#include <stdlib.h>
#include <sys/socket.h>

int
join (int fd, const char *port, struct sockaddr_in *a)
{
  a->sin_port = atoi (port); /* expect: byte-order */
  return connect (fd, (struct sockaddr *) a, sizeof *a);
}

int
join6 (int fd, const char *port, struct sockaddr_in6 *a)
{
  unsigned long n = strtoul (port, NULL, 10);
  if (n == 0 || n > 65535)
    return -1;
  a->sin6_port = (in_port_t) n; /* expect: byte-order */
  return connect (fd, (struct sockaddr *) a, sizeof *a);
}

int
join_some (int fd, unsigned k, struct sockaddr_in *a)
{
  a->sin_port = (in_port_t) (4000 + k); /* expect: byte-order */
  return connect (fd, (struct sockaddr *) a, sizeof *a);
}

int
join_any (int fd, int urgent, struct sockaddr_in *a)
{
  a->sin_port = urgent ? 4001 : rand () % 1000 + 5000; /* expect: byte-order */
  return connect (fd, (struct sockaddr *) a, sizeof *a);
}

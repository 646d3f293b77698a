/* options: -fplugin-arg-gimlet-checks=byte-order */
/* What the system gives in network byte order, taken for a number.  */
#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <sys/socket.h>

int
is_trusted (int fd)
{
  struct sockaddr_in a;
  socklen_t n = sizeof a;
  if (getpeername (fd, (struct sockaddr *) &a, &n) < 0)
    return 0;
  if (a.sin_addr.s_addr == INADDR_LOOPBACK) /* expect: byte-order */
    return 1;
  return a.sin_port < 1024; /* expect: byte-order */
}

int
say_port (int fd)
{
  struct sockaddr_in6 a;
  socklen_t n = sizeof a;
  if (getsockname (fd, (struct sockaddr *) &a, &n) < 0)
    return -1;
  printf ("listening at %d\n", a.sin6_port); /* expect: byte-order */
  return a.sin6_port == 8080;                /* expect: byte-order */
}

int
next_port (int fd, struct sockaddr_in *a)
{
  a->sin_port = a->sin_port + 1; /* expect: byte-order */
  return bind (fd, (struct sockaddr *) a, sizeof *a);
}

const char *
service (int fd)
{
  struct servent *s = getservbyport (80, "tcp"); /* expect: byte-order */
  return s && send (fd, s->s_name, 1, 0) == 1 ? s->s_name : NULL;
}

/* options: -fplugin-arg-gimlet-checks=byte-order */
/* Numbers of the program's own, as they stand.  */
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

int
serve (int fd)
{
  struct sockaddr_in a;
  memset (&a, 0, sizeof a);
  a.sin_family = AF_INET;
  a.sin_port = 8080;                     /* expect: byte-order */
  a.sin_addr.s_addr = INADDR_LOOPBACK;   /* expect: byte-order */
  return bind (fd, (struct sockaddr *) &a, sizeof a);
}

int
serve_at_once (int fd)
{
  struct sockaddr_in a = { /* expect: byte-order */
    .sin_family = AF_INET,
    .sin_port = 8080,
    .sin_addr.s_addr = 0,
  };
  return bind (fd, (struct sockaddr *) &a, sizeof a);
}

int
serve6 (int fd, struct sockaddr_in6 *a)
{
  a->sin6_port = 5353; /* expect: byte-order */
  return bind (fd, (struct sockaddr *) a, sizeof *a);
}

int
greet (int fd)
{
  struct sockaddr_in group = { .sin_family = AF_INET, .sin_port = htons (5353) };
  group.sin_addr.s_addr = INADDR_ALLHOSTS_GROUP; /* expect: byte-order */
  return sendto (fd, "x", 1, 0, (struct sockaddr *) &group, sizeof group) == 1 ? 0 : -1;
}

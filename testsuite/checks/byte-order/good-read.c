/* options: -fplugin-arg-gimlet-checks=byte-order */
/* What is read, and swapped, compared with its like, or hashed.  */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <sys/socket.h>

int
is_trusted (int fd, const struct sockaddr_in *other)
{
  struct sockaddr_in a;
  socklen_t n = sizeof a;
  if (getpeername (fd, (struct sockaddr *) &a, &n) < 0)
    return 0;
  printf ("%d of %08x\n", ntohs (a.sin_port), a.sin_addr.s_addr);
  if (a.sin_addr.s_addr == htonl (INADDR_LOOPBACK) || a.sin_addr.s_addr == other->sin_addr.s_addr)
    return 1;
  if (!a.sin_port || a.sin_port == htons (8080))
    return 0;
  return ntohs (a.sin_port) < 1024 || htons (a.sin_port) == 2048;
}

int
order (int fd, const struct sockaddr_in *a, const struct sockaddr_in *b)
{
  unsigned hash = (a->sin_addr.s_addr * 31 + a->sin_port) % 64;
  if (send (fd, &hash, sizeof hash, 0) < 0)
    return -1;
  return a->sin_addr.s_addr < b->sin_addr.s_addr ? -1 : a->sin_addr.s_addr > b->sin_addr.s_addr;
}

int
is_local (int fd, const struct sockaddr_in *a)
{
  if (send (fd, "x", 1, 0) != 1)
    return -1;
  return (ntohl (a->sin_addr.s_addr) & 0xff000000) == 0x7f000000
	 || IN_MULTICAST (ntohl (a->sin_addr.s_addr));
}

/* options: -fplugin-arg-gimlet-checks=unrestricted-bind */
/* Addresses that come from somewhere.  */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

int
parsed (int fd, const char *where, unsigned short port)
{
  struct sockaddr_in addr = { .sin_family = AF_INET };
  addr.sin_port = htons (port);
  if (inet_pton (AF_INET, where, &addr.sin_addr) != 1)
    return -1;
  return bind (fd, (struct sockaddr *) &addr, sizeof addr);
}

int
old_style (int fd, const char *where)
{
  struct sockaddr_in addr = { .sin_family = AF_INET };
  addr.sin_addr.s_addr = inet_addr (where);
  return bind (fd, (struct sockaddr *) &addr, sizeof addr);
}

int
given (int fd, const struct sockaddr_in *addr)
{
  return bind (fd, (const struct sockaddr *) addr, sizeof *addr);
}

int
given_number (int fd, in_addr_t where)
{
  struct sockaddr_in addr = { .sin_family = AF_INET, .sin_addr = { where } };
  return bind (fd, (struct sockaddr *) &addr, sizeof addr);
}

int
copied (int fd, const struct sockaddr_in *from)
{
  struct sockaddr_in addr;
  memcpy (&addr, from, sizeof addr);
  return bind (fd, (struct sockaddr *) &addr, sizeof addr);
}

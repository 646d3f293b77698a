/* options: -fplugin-arg-gimlet-checks=byte-order */
/* Constants that are what they should be.  */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

enum
{
  PORT = 8080,
  SWAPPED_PORT = 0x901f
};

int
serve (int fd, int local)
{
  struct sockaddr_in a = { .sin_family = AF_INET, .sin_port = htons (PORT) };
  a.sin_addr.s_addr = INADDR_ANY;
  if (local)
    a.sin_addr.s_addr = htonl (INADDR_LOOPBACK);
  return bind (fd, (struct sockaddr *) &a, sizeof a);
}

int
serve_anywhere (int fd)
{
  struct sockaddr_in a;
  memset (&a, 0, sizeof a);
  a.sin_family = AF_INET;
  a.sin_port = 0;
  a.sin_addr.s_addr = htons (INADDR_ANY);
  return bind (fd, (struct sockaddr *) &a, sizeof a);
}

int
shout (int fd)
{
  struct sockaddr_in a = { .sin_family = AF_INET, .sin_port = SWAPPED_PORT };
  a.sin_addr.s_addr = INADDR_BROADCAST;
  return sendto (fd, "x", 1, 0, (struct sockaddr *) &a, sizeof a) == 1 ? 0 : -1;
}

int
shout_folded (int fd)
{
  struct sockaddr_in a = { .sin_family = AF_INET, .sin_port = __builtin_bswap16 (80) };
  a.sin_addr.s_addr = __builtin_bswap32 (INADDR_LOOPBACK);
  return sendto (fd, "x", 1, 0, (struct sockaddr *) &a, sizeof a) == 1 ? 0 : -1;
}

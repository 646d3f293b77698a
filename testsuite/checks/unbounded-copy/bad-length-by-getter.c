/* A small function puts the length together.  */
#include <string.h>
#include <sys/socket.h>

static unsigned
get_be16 (const unsigned char *p)
{
  return (unsigned) p[0] << 8 | p[1];
}

int
read_name (int fd, char name[32])
{
  char own[32];
  unsigned char msg[1024];
  if (recv (fd, msg, sizeof msg, 0) < 2)
    return -1;
  memcpy (own, msg + 2, get_be16 (msg)); /* expect: unbounded-copy */
  memcpy (name, own, sizeof own);
  return 0;
}

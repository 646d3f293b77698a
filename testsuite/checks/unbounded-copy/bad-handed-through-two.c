/* What comes from outside is handed down, and the last of them copies.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>

static char store[128];

static void
put (const char *p, size_t n)
{
  memcpy (store, p, n); /* expect: unbounded-copy; offer: n <= sizeof store */
}

static void
put_body (const char *p, size_t n)
{
  put (p + 2, n);
}

int
serve (int fd)
{
  char msg[1024];
  uint16_t len;
  if (recv (fd, msg, sizeof msg, 0) < 4)
    return -1;
  memcpy (&len, msg, sizeof len);
  put_body (msg, ntohs (len) % 1000);
  return 0;
}

/* Cut down by a minimum: macro, ternary, statement.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>

#define MIN(a, b) ((a) < (b) ? (a) : (b))

static uint32_t
length (int fd)
{
  uint32_t wire;
  if (recv (fd, &wire, sizeof wire, MSG_WAITALL) != (ssize_t) sizeof wire)
    return 0;
  return ntohl (wire);
}

char *
by_macro (int fd)
{
  uint32_t len = length (fd);
  return malloc (MIN (len, 4096));
}

char *
by_statement (int fd)
{
  uint32_t len = length (fd);
  if (len > 4096)
    len = 4096;
  return malloc (len);
}

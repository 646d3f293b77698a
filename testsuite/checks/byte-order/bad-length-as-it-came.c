/* options: -fplugin-arg-gimlet-checks=byte-order */
/* A length of several bytes that a message begins with.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

struct head
{
  uint16_t kind, length;
};

int handle (uint16_t kind, const char *body);

char *
body (int fd)
{
  uint32_t n;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n || n > 65536)
    return NULL;
  return malloc (n); /* expect: byte-order */
}

int
next (int fd, char *out, size_t size)
{
  struct head h;
  if (recv (fd, &h, sizeof h, MSG_WAITALL) != (ssize_t) sizeof h || h.length > size)
    return -1;
  if (recv (fd, out, h.length, MSG_WAITALL) != h.length) /* expect: byte-order */
    return -1;
  return handle (ntohs (h.kind), out);
}

int
datagram (int fd, char *out)
{
  char buf[512];
  uint16_t n;
  ssize_t got = recvfrom (fd, buf, sizeof buf, 0, NULL, NULL);
  if (got < 2)
    return -1;
  n = *(uint16_t *) buf;
  if (n > 510)
    return -1;
  memcpy (out, buf + 2, n); /* expect: byte-order */
  return n;
}

/* options: -fplugin-arg-gimlet-checks=byte-order */
/* Lengths that were swapped, or need not be.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

char *
body (int fd)
{
  uint32_t n;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n)
    return NULL;
  n = ntohl (n);
  return n <= 65536 ? malloc (n) : NULL;
}

char *
one_byte (int fd)
{
  uint8_t n;
  return recv (fd, &n, 1, 0) == 1 ? malloc (n) : NULL;
}

char *
by_hand (int fd)
{
  unsigned char b[2];
  if (recv (fd, b, 2, MSG_WAITALL) != 2)
    return NULL;
  return malloc ((size_t) b[0] << 8 | b[1]);
}

/* A file of one's own, or a pipe.  */
char *
of_file (int fd)
{
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n || n > 65536)
    return NULL;
  return malloc (n);
}

char *
as_much_as_came (int fd)
{
  char buf[512];
  ssize_t n = recv (fd, buf, sizeof buf, 0);
  return n > 0 ? malloc ((size_t) n) : NULL;
}

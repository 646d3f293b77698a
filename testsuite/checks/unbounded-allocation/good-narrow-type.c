/* Sixteen bits can't ask for more than 64 KiB, eight for more than 255 bytes.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

void *
record_alloc (int fd, uint16_t *len)
{
  uint16_t wire;
  if (read (fd, &wire, sizeof wire) != (ssize_t) sizeof wire)
    return NULL;
  *len = ntohs (wire);
  return malloc (*len);
}

void *
cookie_alloc (int fd, unsigned char *len)
{
  if (read (fd, len, 1) != 1)
    return NULL;
  return malloc (*len + 1u);
}

void *
three_bytes (int fd)
{
  unsigned char b[2];
  if (read (fd, b, sizeof b) != (ssize_t) sizeof b)
    return NULL;
  return malloc ((size_t) b[0] << 8 | b[1]);
}

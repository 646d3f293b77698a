/* Sixteen bits times sixteen bits fit in thirty-two.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

struct size
{
  uint16_t w, h;
};

void *
tile_alloc (int fd)
{
  struct size s;
  if (read (fd, &s, sizeof s) != (ssize_t) sizeof s)
    return NULL;
  uint32_t area = (uint32_t) ntohs (s.w) * ntohs (s.h);
  if (area > 1u << 22)
    return NULL;
  return malloc (area);
}

void *
option_alloc (int fd)
{
  unsigned char len;
  if (read (fd, &len, 1) != 1)
    return NULL;
  return malloc (len * 4 + 2);
}

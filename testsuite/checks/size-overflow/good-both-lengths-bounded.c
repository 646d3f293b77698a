/* Two lengths, each bounded before they are added.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>

struct wire
{
  uint32_t klen;
  uint32_t vlen;
};

char *
pair_alloc (int fd, size_t *size)
{
  struct wire w;
  if (recv (fd, &w, sizeof w, MSG_WAITALL) != (ssize_t) sizeof w)
    return NULL;
  w.klen = ntohl (w.klen);
  w.vlen = ntohl (w.vlen);
  if (w.klen > 250 || w.vlen > 1u << 20)
    return NULL;
  *size = w.klen + w.vlen;
  return malloc (*size);
}

/* A key and a value, each as long as the peer says.  */
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
  uint32_t sum;
  if (recv (fd, &w, sizeof w, MSG_WAITALL) != (ssize_t) sizeof w)
    return NULL;
  sum = ntohl (w.klen) + ntohl (w.vlen);
  if (sum > 1u << 20)
    return NULL;
  *size = sum;
  return malloc (sum); /* expect: size-overflow; offer: w.klen <= UINT32_MAX - w.vlen */
}

/* The limit lets 268 million through; times 24 that is more than 32 bits hold.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>

#define RECORD 24u

unsigned char *
read_records (int fd, uint32_t *count)
{
  uint32_t bytes;
  if (recv (fd, count, sizeof *count, MSG_WAITALL) != (ssize_t) sizeof *count)
    return NULL;
  *count = ntohl (*count);
  if (*count > 0x10000000)
    return NULL;
  bytes = *count * RECORD;
  return malloc (bytes); /* expect: size-overflow; offer: *count <= UINT32_MAX / 24 */
}

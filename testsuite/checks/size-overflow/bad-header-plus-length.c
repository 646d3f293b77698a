/* The sum is checked; by then it may have wrapped to something small.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

enum { HEADER = 16, MAX_PACKET = 65536 };

unsigned char *
packet_alloc (int fd, uint32_t *total)
{
  uint32_t len;
  if (read (fd, &len, sizeof len) != (ssize_t) sizeof len)
    return NULL;
  len = ntohl (len);
  *total = len + HEADER;
  if (*total > MAX_PACKET)
    return NULL;
  return malloc (*total); /* expect: size-overflow; offer: len <= UINT32_MAX - 16 */
}

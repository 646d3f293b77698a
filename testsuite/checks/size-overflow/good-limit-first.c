/* The limit comes first and leaves room for the product.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>

#define RECORD 24u

unsigned char *
read_records (int fd, uint32_t *count)
{
  if (recv (fd, count, sizeof *count, MSG_WAITALL) != (ssize_t) sizeof *count)
    return NULL;
  *count = ntohl (*count);
  if (*count > 100000)
    return NULL;
  return malloc (*count * RECORD);
}

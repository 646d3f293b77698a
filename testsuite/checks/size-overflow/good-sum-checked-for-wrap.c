/* total < len shows that the sum has wrapped.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

enum { HEADER = 16, MAX_PACKET = 65536 };

unsigned char *
wrapped_test (int fd)
{
  uint32_t len, total;
  if (read (fd, &len, sizeof len) != (ssize_t) sizeof len)
    return NULL;
  len = ntohl (len);
  total = len + HEADER;
  if (total < len || total > MAX_PACKET)
    return NULL;
  return malloc (total);
}

unsigned char *
subtracted_test (int fd)
{
  uint32_t len;
  if (read (fd, &len, sizeof len) != (ssize_t) sizeof len)
    return NULL;
  len = ntohl (len);
  if (len > MAX_PACKET - HEADER)
    return NULL;
  return malloc (len + HEADER);
}

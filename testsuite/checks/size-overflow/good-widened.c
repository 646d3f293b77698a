/* Thirty-two bits multiplied in sixty-four can't wrap; the limit comes after.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#if SIZE_MAX > UINT32_MAX
void *
table_alloc (int fd)
{
  uint32_t rows;
  uint64_t bytes;
  if (read (fd, &rows, sizeof rows) != (ssize_t) sizeof rows)
    return NULL;
  bytes = (uint64_t) ntohl (rows) * 40;
  if (bytes > 1u << 20)
    return NULL;
  return malloc (bytes);
}

void *
string_alloc (int fd)
{
  uint32_t len;
  size_t room;
  if (read (fd, &len, sizeof len) != (ssize_t) sizeof len)
    return NULL;
  room = (size_t) ntohl (len) + 1;
  if (room > 4096)
    return NULL;
  return malloc (room);
}
#endif

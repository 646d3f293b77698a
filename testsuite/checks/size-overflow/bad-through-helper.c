/* The product is made in a helper, the sink is in the caller.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

static uint32_t
table_bytes (uint32_t rows)
{
  return rows * 40;
}

void *
table_alloc (int fd, uint32_t *rows)
{
  uint32_t bytes;
  if (read (fd, rows, sizeof *rows) != (ssize_t) sizeof *rows)
    return NULL;
  *rows = ntohl (*rows);
  bytes = table_bytes (*rows);
  if (bytes > 1u << 20)
    return NULL;
  return malloc (bytes); /* expect: size-overflow; offer: *rows <= UINT32_MAX / 40 */
}

/* A helper multiplies, then adds a header; another one's factor depends on a flag; one
   allocates itself.  */
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

struct geometry { uint32_t rows, columns; };

static uint32_t
total (uint32_t rows, uint32_t columns)
{
  return rows * columns + 16;
}

static uint32_t
cells (uint32_t n, int wide)
{
  return 4 + n * (wide ? 16 : 8);
}

void *
table (int fd)
{
  struct geometry g;
  uint32_t bytes;
  if (read (fd, &g, sizeof g) != (ssize_t) sizeof g)
    return NULL;
  bytes = total (g.rows, g.columns);
  if (bytes > 1u << 20)
    return NULL;
  return malloc (bytes); /* expect: size-overflow */
}

void *
row (int fd, int wide)
{
  struct geometry g;
  uint32_t bytes;
  if (read (fd, &g, sizeof g) != (ssize_t) sizeof g)
    return NULL;
  bytes = cells (g.columns, wide);
  if (bytes > 1u << 20)
    return NULL;
  return malloc (bytes); /* expect: size-overflow */
}

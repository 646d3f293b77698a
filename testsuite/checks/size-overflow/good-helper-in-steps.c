/* What helpers compute stays small: bounded before, narrow, wide enough.  */
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

struct geometry { uint32_t rows, columns; };

static uint32_t
total (uint32_t rows, uint32_t columns)
{
  return rows * columns + 16;
}

static uint64_t
total_wide (uint32_t rows, uint32_t columns)
{
  return (uint64_t) rows * columns + 16;
}

static uint32_t
narrow (uint32_t n, int wide)
{
  return (uint16_t) n * (wide ? 16u : 8u) + 4;
}

void *
bounded (int fd)
{
  struct geometry g;
  if (read (fd, &g, sizeof g) != (ssize_t) sizeof g)
    return NULL;
  if (g.rows > 1000 || g.columns > 1000)
    return NULL;
  return malloc (total (g.rows, g.columns));
}

void *
in_64_bits (int fd)
{
  struct geometry g;
  uint64_t bytes;
  if (read (fd, &g, sizeof g) != (ssize_t) sizeof g)
    return NULL;
  bytes = total_wide (g.rows, g.columns);
  if (bytes > 1u << 20)
    return NULL;
  return malloc (bytes);
}

void *
cut_to_16_bits (int fd, int wide)
{
  struct geometry g;
  if (read (fd, &g, sizeof g) != (ssize_t) sizeof g)
    return NULL;
  return malloc (narrow (g.columns, wide));
}

/* What helpers store or round is small, since what they were given is.  */
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

struct image { uint32_t pixels, bytes; };
struct area { uint32_t bytes; };

static void
set_bytes (struct image *i, uint32_t pixels)
{
  i->bytes = pixels * 4;
}

static inline uint32_t
bytes_of (const struct image *i)
{
  return i->pixels * 4 + 16;
}

static struct area
area_of (uint32_t pixels)
{
  struct area a;
  a.bytes = pixels * 4;
  return a;
}

static inline uint32_t
aligned (uint32_t n)
{
  return (n + 7) & ~(uint32_t) 7;
}

void *
stored (int fd)
{
  struct image i = { 0, 0 };
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n || n > 4096)
    return NULL;
  set_bytes (&i, n);
  return malloc (i.bytes);
}

void *
stored_and_then_looked_at (int fd)
{
  struct image i = { 0, 0 };
  uint16_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return NULL;
  set_bytes (&i, n);
  if (i.bytes > 65536)
    return NULL;
  return malloc (i.bytes);
}

void *
read_where_it_lies (int fd)
{
  struct image i;
  if (read (fd, &i.pixels, sizeof i.pixels) != (ssize_t) sizeof i.pixels || i.pixels > 4096)
    return NULL;
  return malloc (bytes_of (&i));
}

void *
in_a_record (int fd)
{
  struct area a;
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n || n >= 4096)
    return NULL;
  a = area_of (n);
  return malloc (a.bytes);
}

void *
rounded_up (int fd)
{
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n || n > 4096)
    return NULL;
  return malloc (aligned (n));
}

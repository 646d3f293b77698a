/* Helpers that store what they compute, or compute it from what lies in memory.  */
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
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return NULL;
  set_bytes (&i, n);
  return malloc (i.bytes); /* expect: size-overflow */
}

void *
read_where_it_lies (int fd)
{
  struct image i;
  if (read (fd, &i.pixels, sizeof i.pixels) != (ssize_t) sizeof i.pixels)
    return NULL;
  return malloc (bytes_of (&i)); /* expect: size-overflow */
}

void *
in_a_record (int fd)
{
  struct area a;
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return NULL;
  a = area_of (n);
  return malloc (a.bytes); /* expect: size-overflow */
}

void *
rounded_up (int fd)
{
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return NULL;
  return malloc (aligned (n)); /* expect: size-overflow */
}

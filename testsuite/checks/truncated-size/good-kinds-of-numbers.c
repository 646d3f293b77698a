/* Bit-fields, truth values, enumerations, 128 bits, questions to the compiler: bounded.  */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char out[64];
static int table[16];

struct flags
{
  unsigned kind : 4;
  unsigned more : 12;
};

enum color
{
  RED,
  GREEN,
  BLUE
};

int
read_flags (int fd)
{
  struct flags f;
  if (read (fd, &f, sizeof f) != (ssize_t) sizeof f)
    return -1;
  return table[f.kind];
}

int
read_color (int fd)
{
  enum color c;
  if (read (fd, &c, sizeof c) != (ssize_t) sizeof c || c > BLUE)
    return -1;
  return table[c];
}

void *
read_product (int fd)
{
  uint32_t n[2];
  unsigned __int128 all;
  if (read (fd, n, sizeof n) != (ssize_t) sizeof n)
    return NULL;
  all = (unsigned __int128) n[0] * n[1];
  return all <= 65536 ? malloc ((size_t) all) : NULL;
}

void *
read_sum (int fd)
{
  uint32_t n, all;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return NULL;
  return __builtin_add_overflow (n, 16, &all) || all > 4096 ? NULL : malloc (all);
}

int
saturated (int fd)
{
  uint32_t n, all;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return -1;
  all = n + 8;
  if (all < n)
    all = UINT32_MAX;
  if (all > sizeof out)
    all = sizeof out;
  memset (out, 0, all);
  return 0;
}

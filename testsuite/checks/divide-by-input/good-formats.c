/* What divides was looked at, or cannot be zero.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct wave { uint16_t format, channels; uint32_t rate, bytes; uint16_t align, bits; };

uint32_t
samples (FILE *in, uint32_t bytes)
{
  struct wave w;
  if (fread (&w, sizeof w, 1, in) != 1 || w.channels == 0)
    return 0;
  return bytes / w.channels;
}

/* A lower bound.  */
uint32_t
at_least_one (FILE *in, uint32_t bytes)
{
  struct wave w;
  if (fread (&w, sizeof w, 1, in) != 1 || w.channels < 1 || w.channels > 2)
    return 0;
  return bytes / w.channels;
}

/* One where it is zero.  */
uint32_t
or_one (FILE *in, uint32_t bytes)
{
  uint32_t d;
  if (fread (&d, sizeof d, 1, in) != 1)
    return 0;
  return bytes / (d ? d : 1);
}

/* One more.  */
uint32_t
plus_one (int fd, uint32_t n)
{
  unsigned char b;
  if (recv (fd, &b, 1, 0) != 1)
    return 0;
  return n / (b + 1u);
}

/* A bit that is always set.  */
uint32_t
bit_set (int fd, uint32_t n)
{
  uint32_t d;
  if (recv (fd, &d, sizeof d, 0) != (ssize_t) sizeof d)
    return 0;
  return n / (d | 1);
}

/* `&&' asks first.  */
int
asks_first (int fd, uint32_t n)
{
  uint32_t d;
  if (recv (fd, &d, sizeof d, 0) != (ssize_t) sizeof d)
    return 0;
  return d && n / d > 3;
}

/* Below a limit that is not zero, from below.  */
uint32_t
below (int fd, uint32_t n)
{
  uint32_t d;
  if (recv (fd, &d, sizeof d, 0) != (ssize_t) sizeof d)
    return 0;
  if (d <= 8)
    d = 8;
  return n / d;
}

/* It is divided, not the divisor.  */
uint32_t
divided (int fd)
{
  uint32_t d;
  if (recv (fd, &d, sizeof d, 0) != (ssize_t) sizeof d)
    return 0;
  return d / 10 + d % 10;
}

/* In floating point it is no trap.  */
double
real (int fd, double n)
{
  uint32_t d;
  if (recv (fd, &d, sizeof d, 0) != (ssize_t) sizeof d)
    return 0;
  return n / d;
}

/* A switch.  */
uint32_t
chosen (int fd, uint32_t n)
{
  unsigned char d;
  if (recv (fd, &d, 1, 0) != 1)
    return 0;
  switch (d)
    {
    case 1:
    case 2:
    case 4:
      return n / d;
    default:
      return 0;
    }
}

/* An order that is strict.  */
uint32_t
scale (int fd, uint32_t n)
{
  uint32_t range[2];
  if (recv (fd, range, sizeof range, MSG_WAITALL) != (ssize_t) sizeof range)
    return 0;
  if (range[1] <= range[0])
    return 0;
  return n / (range[1] - range[0]);
}

static int
is_usable (const struct wave *w)
{
  return w->channels != 0 && w->align != 0;
}

/* Asked by a function of the program's own.  */
uint32_t
usable (FILE *in, uint32_t bytes)
{
  struct wave w;
  if (fread (&w, sizeof w, 1, in) != 1 || !is_usable (&w))
    return 0;
  return bytes / w.align;
}

/* The loop ends before.  */
uint32_t
common (int fd, uint32_t a)
{
  uint32_t b;
  if (recv (fd, &b, sizeof b, 0) != (ssize_t) sizeof b)
    return 0;
  while (b != 0)
    {
      uint32_t t = a % b;
      a = b;
      b = t;
    }
  return a;
}

/* The bytes that came, and they did.  */
uint32_t
share (int fd, uint32_t n)
{
  char buf[64];
  ssize_t got = recv (fd, buf, sizeof buf, 0);
  if (got <= 0)
    return 0;
  return n / (uint32_t) got;
}

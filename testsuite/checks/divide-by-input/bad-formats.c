/* Headers of media and messages: what divides came with them.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct wave { uint16_t format, channels; uint32_t rate, bytes; uint16_t align, bits; };

/* Samples a channel.  */
uint32_t
samples (FILE *in, uint32_t bytes)
{
  struct wave w;
  if (fread (&w, sizeof w, 1, in) != 1)
    return 0;
  return bytes / w.channels; /* expect: divide-by-input; offer: w.channels != 0 */
}

/* Rows that fit a strip.  */
uint32_t
rows (FILE *in, uint32_t limit)
{
  uint32_t width;
  if (fread (&width, sizeof width, 1, in) != 1)
    return 0;
  return limit / (ntohl (width) * 4); /* expect: divide-by-input; offer: width * 4 != 0 */
}

/* The place in a ring.  */
uint32_t
place (int fd, uint32_t n)
{
  uint32_t slots;
  if (recv (fd, &slots, sizeof slots, MSG_WAITALL) != (ssize_t) sizeof slots)
    return 0;
  return n % slots; /* expect: divide-by-input; offer: slots != 0 */
}

/* Bits of a byte that may all be clear.  */
int
ratio (int fd, int n)
{
  unsigned char b;
  if (recv (fd, &b, 1, 0) != 1)
    return -1;
  return n / (b & 15); /* expect: divide-by-input; offer: (b & 15) != 0 */
}

/* An upper bound does not help.  */
int
upper (int fd, int n)
{
  uint16_t d;
  if (recv (fd, &d, sizeof d, 0) != (ssize_t) sizeof d || d > 100)
    return -1;
  return n / d; /* expect: divide-by-input; offer: d != 0 */
}

/* A signed number that was tested for less than zero.  */
int
frames (FILE *in, int bytes)
{
  char line[32];
  int per;
  if (!fgets (line, sizeof line, in))
    return -1;
  per = atoi (line);
  if (per < 0)
    return -1;
  return bytes / per; /* expect: divide-by-input; offer: per != 0 */
}

/* A difference.  */
uint32_t
scale (int fd, uint32_t n)
{
  uint32_t range[2];
  if (recv (fd, range, sizeof range, MSG_WAITALL) != (ssize_t) sizeof range)
    return 0;
  if (range[1] < range[0])
    return 0;
  return n / (range[1] - range[0]); /* expect: divide-by-input; offer: range[1] - range[0] != 0 */
}

static uint32_t
get32 (const unsigned char *p)
{
  return (uint32_t) p[0] << 24 | (uint32_t) p[1] << 16 | (uint32_t) p[2] << 8 | p[3];
}

/* By a getter.  */
uint32_t
interval (int fd, uint32_t n)
{
  unsigned char msg[8];
  if (recv (fd, msg, sizeof msg, MSG_WAITALL) != (ssize_t) sizeof msg)
    return 0;
  return n / get32 (msg + 4); /* expect: divide-by-input; offer: msg[4] != 0 */
}

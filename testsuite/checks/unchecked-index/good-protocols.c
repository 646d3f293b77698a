/* Indices that something holds.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static const char *const names[8] = { "hello", "bye", "get", "put" };
enum { NAMES = sizeof names / sizeof names[0] };

const char *
name_of (int fd)
{
  unsigned char b[2];
  if (recv (fd, b, sizeof b, 0) != (ssize_t) sizeof b || b[0] >= NAMES)
    return NULL;
  return names[b[0]];
}

/* Three bits.  */
const char *
three_bits (int fd)
{
  unsigned char b;
  if (recv (fd, &b, 1, 0) != 1)
    return NULL;
  return names[b >> 5];
}

/* An enumeration, checked on both sides.  */
const char *
checked (FILE *in)
{
  char line[80];
  int k;
  if (!fgets (line, sizeof line, in))
    return NULL;
  k = atoi (line);
  return k >= 0 && k < NAMES ? names[k] : NULL;
}

struct channel { int state; uint32_t window; };
struct peer { int fd; unsigned used; struct channel *channels; };

/* The number that are in use.  */
int
adjust (struct peer *p)
{
  uint32_t n;
  if (recv (p->fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n)
    return -1;
  n = ntohl (n);
  if (n >= p->used)
    return -1;
  p->channels[n].window++;
  return 0;
}

/* An offset that lies within what came.  */
int
pointer (int fd)
{
  unsigned char msg[512];
  unsigned at;
  ssize_t n = recv (fd, msg, sizeof msg, 0);
  if (n < 14)
    return -1;
  at = (msg[12] & 0x3fu) << 8 | msg[13];
  if (at >= (size_t) n)
    return -1;
  return msg[at];
}

/* A bit's number, and as many bits as there are numbers.  */
int
set_bit (int fd)
{
  static unsigned char bits[8192];
  uint16_t n;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n)
    return -1;
  bits[ntohs (n) / 8] |= (unsigned char) (1 << (n & 7));
  return 0;
}

/* An unsigned byte and a table for all of them.  */
int
class_of (FILE *in)
{
  static const unsigned char classes[256] = { 1 };
  char line[80];
  if (!fgets (line, sizeof line, in))
    return -1;
  return classes[(unsigned char) line[0]];
}

/* A ring.  */
int
ring (int fd, unsigned at)
{
  static int slots[64];
  uint32_t n;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n)
    return -1;
  at += n;
  return slots[at & 63] + slots[at % 64];
}

static int
valid (unsigned char op)
{
  return op < 4;
}

/* A function of the program's own asks.  */
const char *
asked (int fd)
{
  unsigned char op;
  if (recv (fd, &op, 1, 0) != 1 || !valid (op))
    return NULL;
  return names[op];
}

/* Cut to the highest.  */
const char *
cut (int fd)
{
  unsigned char op;
  if (recv (fd, &op, 1, 0) != 1)
    return NULL;
  if (op > 7)
    op = 7;
  return names[op];
}

/* Looked for in a table, not an index of it.  */
int
looked_for (int fd)
{
  unsigned char op;
  if (recv (fd, &op, 1, 0) != 1)
    return -1;
  for (int k = 0; k < NAMES; k++)
    if (names[k] && names[k][0] == op)
      return k;
  return -1;
}

/* Counts of real protocols that something holds.  */
#include <arpa/inet.h>
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

void step (void);
int more (void);

enum { MOST = 64 };

/* The smaller of the count and a limit.  */
void
at_most (int fd)
{
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return;
  n = n < MOST ? n : MOST;
  for (uint32_t k = 0; k < n; k++)
    step ();
}

/* The remainder.  */
void
remainder_of (int fd)
{
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return;
  for (uint32_t k = 0; k < n % 100; k++)
    step ();
}

/* A mask: the header's length of an IP packet.  */
void
options (int fd)
{
  unsigned char b[20];
  if (recv (fd, b, sizeof b, 0) != (ssize_t) sizeof b)
    return;
  for (int k = 5; k < (b[0] & 15); k++)
    step ();
}

/* A DNS message: as many questions as 16 bits count, but each must be there.  */
int
questions (int fd)
{
  unsigned char msg[512];
  ssize_t len = recv (fd, msg, sizeof msg, 0), at = 12;
  uint32_t n;
  if (len < 12)
    return -1;
  memcpy (&n, msg + 4, sizeof n);
  for (uint32_t k = 0; k < n; k++)
    {
      if (at + 5 > len)
	return -1;
      at += 5;
    }
  return 0;
}

/* Another test in the loop's head.  */
void
both (int fd)
{
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return;
  for (uint32_t k = 0; k < n && k < MOST; k++)
    step ();
}

/* Left as soon as nothing comes any more.  */
void
ends (int fd)
{
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return;
  for (uint32_t k = 0; k < n; k++)
    {
      step ();
      if (!more ())
	break;
    }
}

/* Sixteen bits.  */
void
short_count (int fd)
{
  uint16_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return;
  for (unsigned k = 0; k < ntohs (n); k++)
    step ();
}

static int
is_sane (uint32_t n)
{
  return n <= 4096;
}

/* Tested by a function of the program's own.  */
void
asked (int fd)
{
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n || !is_sane (n))
    return;
  for (uint32_t k = 0; k < n; k++)
    step ();
}

struct table { uint32_t used, room; int *rows; };

/* Compared with how much room there is.  */
void
rows (int fd, struct table *t)
{
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return;
  if (n > t->room)
    return;
  for (uint32_t k = 0; k < n; k++)
    t->rows[k] = 0;
}

/* A switch lets two values through.  */
void
kinds (int fd)
{
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return;
  switch (n)
    {
    case 4:
    case 16:
      for (uint32_t k = 0; k < n; k++)
	step ();
      break;
    default:
      break;
    }
}

/* A number out of text, with an end.  */
void
text (FILE *in)
{
  char line[32];
  unsigned long n;
  if (!fgets (line, sizeof line, in))
    return;
  n = strtoul (line, NULL, 10);
  if (n > 500)
    return;
  while (n--)
    step ();
}

/* What is left of a datagram shrinks by each item.  */
void
items (int fd)
{
  unsigned char msg[1500], *p = msg;
  ssize_t left = recv (fd, msg, sizeof msg, 0);
  while (left >= 2)
    {
      unsigned len = p[1] + 2u;
      if ((size_t) left < len)
	return;
      p += len;
      left -= (ssize_t) len;
    }
}

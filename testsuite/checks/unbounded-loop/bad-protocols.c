/* Counts of real protocols, each taken as it came: names, attributes, questions, steps.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

void step (void);
void note (uint32_t x);

/* A count of 64 bits in network order, by hand.  */
void
cells (int fd)
{
  unsigned char b[8];
  uint64_t n = 0;
  if (recv (fd, b, sizeof b, MSG_WAITALL) != (ssize_t) sizeof b)
    return;
  for (int k = 0; k < 8; k++)
    n = n << 8 | b[k];
  for (uint64_t k = 0; k < n; k++) /* expect: unbounded-loop; offer: n <= LIMIT */
    step ();
}

/* Rounds of a key derivation, as in a SCRAM message.  */
void
scram (FILE *in)
{
  char line[128];
  unsigned long rounds;
  if (!fgets (line, sizeof line, in))
    return;
  rounds = strtoul (line, NULL, 10);
  for (unsigned long k = 0; k < rounds; k++) /* expect: unbounded-loop; offer: rounds <= LIMIT */
    step ();
}

/* A do-while loop.  */
void
ticks (int fd)
{
  uint32_t n, k = 0;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return;
  do
    {
      step ();
      k++;
    }
  while (k < n); /* expect: unbounded-loop; offer: n <= LIMIT */
}

/* Counted down from the value itself.  */
void
frames (int fd)
{
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return;
  for (uint32_t k = ntohl (n); k != 0; k--) /* expect: unbounded-loop; offer: n <= LIMIT */
    step ();
}

/* The same as `while (n--)'.  */
void
pings (int fd)
{
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return;
  while (n--) /* expect: unbounded-loop; offer: n <= LIMIT */
    step ();
}

struct range { uint32_t from, to; };

/* From one number of the message to another one.  */
void
blocks (int fd)
{
  struct range r;
  if (recv (fd, &r, sizeof r, MSG_WAITALL) != (ssize_t) sizeof r)
    return;
  for (uint32_t k = 1000; k < ntohl (r.to); k++) /* expect: unbounded-loop; offer: r.to <= LIMIT */
    note (k);
}

/* The product of a width and a height.  */
void
pixels (FILE *in)
{
  uint16_t size[2];
  if (fread (size, sizeof size, 1, in) != 1)
    return;
  for (uint32_t k = 0; k < (uint32_t) size[0] * size[1]; k++) /* expect: unbounded-loop */
    step ();
}

struct batch { uint32_t count; };

static int
read_batch (int fd, struct batch *b)
{
  return read (fd, &b->count, sizeof b->count) == (ssize_t) sizeof b->count ? 0 : -1;
}

/* The count comes out of a function of the program's own.  */
void
batches (int fd)
{
  struct batch b;
  if (read_batch (fd, &b) < 0)
    return;
  for (uint32_t k = 0; k < b.count; k++) /* expect: unbounded-loop; offer: b.count <= LIMIT */
    step ();
}

/* Assertions are all that bounds what came from outside.  */
#include <assert.h>
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int table[16];
void step (void);

void *
block (int fd)
{
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return NULL;
  assert (n <= 4096);
  return malloc (n); /* expect: assert-only-guard; offer: n <= LIMIT */
}

int
copy (int fd, const char *from)
{
  char to[64];
  unsigned char n;
  if (read (fd, &n, 1) != 1)
    return -1;
  assert (n < sizeof to);
  memcpy (to, from, n); /* expect: assert-only-guard; offer: n <= sizeof to */
  return to[0];
}

int
element (int fd)
{
  unsigned char k;
  if (read (fd, &k, 1) != 1)
    return -1;
  assert (k < 16);
  return table[k]; /* expect: assert-only-guard; offer: k < 16 */
}

uint32_t
quotient (int fd, uint32_t n)
{
  uint32_t d;
  if (read (fd, &d, sizeof d) != (ssize_t) sizeof d)
    return 0;
  assert (d != 0);
  return n / d; /* expect: assert-only-guard; offer: d != 0 */
}

void
rounds (int fd)
{
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return;
  assert (n < 100);
  for (uint32_t k = 0; k < n; k++) /* expect: assert-only-guard; offer: n <= LIMIT */
    step ();
}

void *
rest (int fd)
{
  uint16_t len[2];
  if (recv (fd, len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return NULL;
  assert (ntohs (len[0]) >= 20);
  return malloc ((size_t) ntohs (len[0]) - 20); /* expect: assert-only-guard; offer: len[0] >= 20 */
}

/* Assertions beside a bound that stays, or about what is the program's own.  */
#include <assert.h>
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int table[16];
void step (void);

/* Both.  */
void *
block (int fd)
{
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n || n > 4096)
    return NULL;
  assert (n <= 4096);
  return malloc (n);
}

/* It aborts in release builds, too.  */
void *
aborts (int fd)
{
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return NULL;
  if (n > 4096)
    abort ();
  return malloc (n);
}

/* The byte and the table's size are enough.  */
int
element (int fd)
{
  unsigned char k;
  if (read (fd, &k, 1) != 1)
    return -1;
  assert (k < 16);
  return table[k & 15];
}

/* About a parameter that callers give.  */
int
own (const char *from, size_t n)
{
  char to[64];
  assert (n <= sizeof to);
  memcpy (to, from, n);
  return to[0];
}

/* Of what is no size.  */
int
kind (int fd)
{
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return -1;
  assert (n < 100);
  return n == 4;
}

/* Tested, and then what follows is asserted.  */
uint32_t
quotient (int fd, uint32_t n)
{
  uint32_t d;
  if (read (fd, &d, sizeof d) != (ssize_t) sizeof d || d == 0)
    return 0;
  assert (d > 0);
  return n / d;
}

/* A mask after it.  */
void
rounds (int fd)
{
  uint32_t n;
  if (read (fd, &n, sizeof n) != (ssize_t) sizeof n)
    return;
  assert (n < 100);
  n &= 127;
  for (uint32_t k = 0; k < n; k++)
    step ();
}

/* Both halves.  */
void *
rest (int fd)
{
  uint16_t len[2];
  size_t n;
  if (recv (fd, len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return NULL;
  n = ntohs (len[0]);
  if (n < 20)
    return NULL;
  assert (n >= 20);
  return malloc (n - 20);
}

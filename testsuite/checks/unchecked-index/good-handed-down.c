/* An index, a divisor, a limit: callers have bounded them, or who gets them does.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <sys/socket.h>

static int table[32];

static int
look_up (unsigned i)
{
  return table[i];
}

static int
careful (unsigned i, unsigned n)
{
  return i < n && n <= 32 ? table[i] : -1;
}

/* The caller knows that it is no more than that.  */
static int
look_up_below (unsigned i, unsigned n)
{
  return n > 32 ? -1 : table[i];
}

static int
share (int total, unsigned n)
{
  return total / (int) n;
}

static long
spin (uint32_t rounds)
{
  long s = 1;
  for (uint32_t i = 0; i < rounds; i++)
    s += i * s;
  return s;
}

long
serve (int fd, unsigned count)
{
  uint32_t n;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n)
    return -1;
  n = ntohl (n);
  careful (n, count);
  if (n < count)
    look_up_below (n, count);
  if (n == 0 || n >= 32)
    return -1;
  return look_up (n) + share (100, n) + spin (n);
}

int
first (void)
{
  return look_up (0);
}

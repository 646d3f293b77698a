/* An index, a divisor, a limit: what they may be only callers know.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <sys/socket.h>

static int table[32];

static int
look_up (unsigned i)
{
  return table[i]; /* expect: unchecked-index; offer: i < 32 */
}

static int
share (int total, unsigned n)
{
  return total / (int) n; /* expect: divide-by-input; offer: n != 0 */
}

static long
spin (uint32_t rounds)
{
  long s = 1;
  for (uint32_t i = 0; i < rounds; i++) /* expect: unbounded-loop; offer: rounds <= LIMIT */
    s += i * s;
  return s;
}

long
serve (int fd)
{
  uint32_t n;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n)
    return -1;
  n = ntohl (n);
  return look_up (n) + share (100, n) + spin (n);
}

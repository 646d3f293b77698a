/* The last element of an array of n is n - 1.  */
#include <poll.h>
#include <stdlib.h>

struct pollfd *
poll_table (nfds_t n)
{
  struct pollfd *t;
  if (n == 0 || n > 1024)
    return NULL;
  t = calloc (n, sizeof *t);
  if (!t)
    return NULL;
  t[n].fd = -1; /* expect: off-by-one; offer: n - 1 */
  return t;
}

/* A loop's `<=' over an allocated table of records.  */
#include <poll.h>
#include <stdlib.h>

struct pollfd *
new_table (size_t n)
{
  struct pollfd *t;
  if (n > 1024)
    return NULL;
  t = malloc (n * sizeof *t);
  if (!t)
    return NULL;
  for (size_t i = 0; i <= n; i++)
    t[i].fd = -1; /* expect: off-by-one; offer: i < n */
  return t;
}

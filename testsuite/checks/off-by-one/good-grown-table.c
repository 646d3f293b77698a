/* The index is compared for equality: then the table grows, or we stop.  */
#include <stdlib.h>

int *
collect (int fd_limit, const int *fds, size_t n)
{
  int *table = malloc (n * sizeof *table);
  size_t used = 0;
  if (!table)
    return NULL;
  for (size_t i = 0; i <= n; i++)
    {
      if (i == n)
        break;
      if (fds[i] < fd_limit)
        used++;
      table[i] = fds[i];
    }
  if (used == 0)
    table[n - 1] = -1;
  return table;
}

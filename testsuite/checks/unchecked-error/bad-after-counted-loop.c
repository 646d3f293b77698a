/* What comes after a loop with a constant limit is code like any other.  */
#include <stddef.h>
#include <sys/socket.h>

struct table
{
  int slots[16];
};

void
start (int fd, struct table *t)
{
  for (unsigned i = 0; i < 16; i++)
    t->slots[i] = -1;
  listen (fd, 3); /* expect: unchecked-error */
}

void
start_counting_down (int fd, struct table *t)
{
  int i = 16;
  while (i-- > 0)
    t->slots[i] = -1;
  listen (fd, 3); /* expect: unchecked-error */
}

int
start_nested (int fd, struct table *t, size_t n)
{
  for (size_t k = 0; k < n; k++)
    for (int i = 0; i != 16; i++)
      t[k].slots[i] = -1;
  listen (fd, 3); /* expect: unchecked-error */
  return 0;
}

/* Each element once.  */
#include <unistd.h>

struct set
{
  int fds[16];
  int n;
};

void
close_set (struct set *s)
{
  for (int i = 0; i < s->n; i++)
    close (s->fds[i]);
  s->n = 0;
}

void
close_pair (int p[2])
{
  close (p[0]);
  close (p[1]);
}

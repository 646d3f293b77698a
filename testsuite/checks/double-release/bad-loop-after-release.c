/* Released by a function that goes round a loop afterwards.  */
#include <unistd.h>

struct link
{
  struct
  {
    int fd, flags;
  } in;
};

static void
ends (struct link *l, int n)
{
  close (l->in.fd);
  for (int k = 0; k < n; k++)
    sleep (1);
}

void
twice (struct link *l)
{
  ends (l, 2);
  close (l->in.fd); /* expect: double-release */
}

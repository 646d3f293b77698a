/* The slot of a closed client is filled by the last one.  */
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

struct table
{
  struct pollfd p[32];
  unsigned n;
};

int
pump (struct table *t)
{
  char buf[128];
  int moved = 0;
  for (unsigned i = 0; i < t->n; i++)
    {
      ssize_t n = recv (t->p[i].fd, buf, sizeof buf, MSG_DONTWAIT);
      if (n > 0)
        {
          moved++;
          continue;
        }
      close (t->p[i].fd);
      t->p[i] = t->p[t->n - 1];
      t->n--;
      i--;
    }
  return moved;
}

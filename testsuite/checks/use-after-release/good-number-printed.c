/* The number of a closed descriptor is still a number.  */
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

struct stats
{
  int last_closed;
};

void
drop (int lfd, struct stats *st)
{
  int c = accept (lfd, NULL, NULL);
  if (c < 0)
    return;
  close (c);
  printf ("descriptor %d closed\n", c);
  st->last_closed = c;
}

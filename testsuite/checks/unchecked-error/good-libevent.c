/* libevent: what is tested, and what need not be.  */
#include <stddef.h>

struct event_base;
struct event;
struct timeval;
int event_base_loopexit (struct event_base *, const struct timeval *);
int event_add (struct event *, const struct timeval *);
int event_del (struct event *);
void event_free (struct event *);

int
again (struct event_base *base, struct event *ev, const struct timeval *tv)
{
  event_del (ev);
  if (event_add (ev, tv) == 0)
    return 0;
  event_base_loopexit (base, NULL);
  return -1;
}

/* The base did not take the event: it is still ours.  */
#include <stddef.h>

struct event;
struct event_base;
struct timeval;
struct event *event_new (struct event_base *, int, short, void (*) (int, short, void *), void *);
int event_add (struct event *, const struct timeval *);
void event_free (struct event *);

extern void tick (int fd, short what, void *data);

int
watch (struct event_base *base, int fd)
{
  struct event *ev = event_new (base, fd, 2, tick, NULL);
  if (!ev)
    return -1;
  if (event_add (ev, NULL) < 0)
    return -1; /* expect: unreleased-handle */
  return 0;
}

int
watch_both (struct event_base *base, int fd, const struct timeval *often)
{
  struct event *ev = event_new (base, fd, 2, tick, NULL), *timer;
  if (!ev || event_add (ev, NULL) == -1)
    return -1; /* expect: unreleased-handle */
  timer = event_new (base, -1, 16, tick, ev);
  if (!timer)
    return -1;
  if (event_add (timer, often) != 0)
    {
      event_free (ev);
      return -1; /* expect: unreleased-handle */
    }
  return 0;
}

/* Freed where the base did not take it; kept by it, or by the program, where it did.  */
#include <stddef.h>

struct event;
struct event_base;
struct timeval;
struct event *event_new (struct event_base *, int, short, void (*) (int, short, void *), void *);
int event_add (struct event *, const struct timeval *);
void event_free (struct event *);

struct watch
{
  struct event *ev;
};

extern void tick (int fd, short what, void *data);
extern void die (const char *why) __attribute__ ((noreturn));

int
watch (struct event_base *base, int fd)
{
  struct event *ev = event_new (base, fd, 2, tick, NULL);
  if (!ev)
    return -1;
  if (event_add (ev, NULL) < 0)
    {
      event_free (ev);
      return -1;
    }
  return 0;
}

int
watch_in (struct watch *w, struct event_base *base, int fd)
{
  w->ev = event_new (base, fd, 2, tick, w);
  if (!w->ev || event_add (w->ev, NULL) == -1)
    return -1;
  return 0;
}

void
watch_or_die (struct event_base *base, int fd)
{
  struct event *ev = event_new (base, fd, 2, tick, NULL);
  if (!ev || event_add (ev, NULL))
    die ("event");
}

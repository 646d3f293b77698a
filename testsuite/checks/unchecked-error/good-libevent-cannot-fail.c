/* libevent: what fails by a mistake in the program only (low confidence).  */
#include <stddef.h>

struct event_base;
struct event;
struct bufferevent;
struct timeval;
int event_assign (struct event *, struct event_base *, int, short, void (*) (int, short, void *),
		  void *);
int event_add (struct event *, const struct timeval *);
int bufferevent_enable (struct bufferevent *, short);
int bufferevent_disable (struct bufferevent *, short);

void on_write (int, short, void *);

int
prepare (struct event_base *base, struct event *ev, struct bufferevent *bev, int fd)
{
  event_assign (ev, base, fd, 4, on_write, NULL);
  bufferevent_enable (bev, 2);
  bufferevent_disable (bev, 4);
  return event_add (ev, NULL);
}

/* libevent: what is not registered is never called, and nobody says so.  */
#include <stddef.h>

struct event_base;
struct event;
struct evhttp;
struct timeval;
int event_base_once (struct event_base *, int, short, void (*) (int, short, void *), void *,
		     const struct timeval *);
int event_add (struct event *, const struct timeval *);
int evhttp_bind_socket (struct evhttp *, const char *, unsigned short);

void on_write (int, short, void *);

void
start (struct event_base *base, struct event *ev, struct evhttp *http, int fd)
{
  event_add (ev, NULL); /* expect: unchecked-error */
  event_base_once (base, fd, 4, on_write, NULL, NULL); /* expect: unchecked-error */
  evhttp_bind_socket (http, "127.0.0.1", 80); /* expect: unchecked-error */
}

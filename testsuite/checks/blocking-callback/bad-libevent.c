/* libevent's loop calls it: all other connections wait for the resolver.  */
#include <event2/event.h>
#include <netdb.h>
#include <unistd.h>

static void
on_data (evutil_socket_t fd, short what, void *data)
{
  struct addrinfo *list = NULL;
  (void) fd;
  (void) what;
  if (getaddrinfo (data, "80", NULL, &list) == 0) /* expect: blocking-callback */
    freeaddrinfo (list);
  sleep (1); /* expect: blocking-callback */
}

struct event *
watch (struct event_base *base, int fd, char *name)
{
  return event_new (base, fd, EV_READ | EV_PERSIST, on_data, name);
}

/* libevent's loop calls it: all other connections wait for the resolver.  */
#include <netdb.h>
#include <unistd.h>

/* libevent's API, as far as it is needed.  */
struct event_base;
struct event;
#define EV_READ 0x02
#define EV_PERSIST 0x10
struct event *event_new (struct event_base *, int, short, void (*) (int, short, void *), void *);

static void
on_data (int fd, short what, void *data)
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

/* Addresses in numbers: nobody is asked for a name.  */
#include <netdb.h>
#include <stdio.h>
#include <unistd.h>

struct event_base;
struct evconnlistener;
typedef void (*evconnlistener_cb) (struct evconnlistener *, int, struct sockaddr *, int, void *);
struct evconnlistener *evconnlistener_new_bind (struct event_base *, evconnlistener_cb, void *,
						unsigned, int, const struct sockaddr *, int);

static void
came (struct evconnlistener *l, int fd, struct sockaddr *a, int n, void *data)
{
  char host[NI_MAXHOST], port[NI_MAXSERV];
  (void) l;
  (void) data;
  if (getnameinfo (a, (socklen_t) n, host, sizeof host, port, sizeof port,
		   NI_NUMERICHOST | NI_NUMERICSERV)
      == 0)
    printf ("%s:%s\n", host, port);
  close (fd);
}

struct evconnlistener *
serve (struct event_base *base, const struct sockaddr *a, int n)
{
  return evconnlistener_new_bind (base, came, NULL, 2u, 16, a, n);
}

/* Addresses in numbers: nobody is asked for a name.  */
#include <event2/listener.h>
#include <netdb.h>
#include <stdio.h>
#include <unistd.h>

static void
came (struct evconnlistener *l, evutil_socket_t fd, struct sockaddr *a, int n, void *data)
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
  return evconnlistener_new_bind (base, came, NULL, LEV_OPT_CLOSE_ON_FREE, 16, a, n);
}

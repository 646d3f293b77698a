/* libevent: bases, listeners and HTTP servers; a listener without LEV_OPT_CLOSE_ON_FREE
   leaves its socket open.  */
#include <netinet/in.h>
#include <stddef.h>
#include <sys/socket.h>
#include <unistd.h>

struct event_base;
struct evconnlistener;
struct evhttp;
typedef void (*evconnlistener_cb) (struct evconnlistener *, int, struct sockaddr *, int, void *);
struct event_base *event_base_new (void);
int event_base_dispatch (struct event_base *);
void event_base_free (struct event_base *);
struct evconnlistener *evconnlistener_new (struct event_base *, evconnlistener_cb, void *, unsigned,
					   int, int);
struct evconnlistener *evconnlistener_new_bind (struct event_base *, evconnlistener_cb, void *,
						unsigned, int, const struct sockaddr *, int);
void evconnlistener_free (struct evconnlistener *);
struct evhttp *evhttp_new (struct event_base *);
int evhttp_bind_socket (struct evhttp *, const char *, unsigned short);
void evhttp_free (struct evhttp *);

void on_peer (struct evconnlistener *, int, struct sockaddr *, int, void *);

int
serve (const struct sockaddr *sa, int n)
{
  struct event_base *base = event_base_new ();
  struct evconnlistener *l;
  if (!base)
    return -1;
  l = evconnlistener_new_bind (base, on_peer, NULL, 2, -1, sa, n);
  if (!l)
    return -1; /* expect: unreleased-server */
  n = event_base_dispatch (base);
  evconnlistener_free (l);
  event_base_free (base);
  return n;
}

struct evhttp *
web (struct event_base *base)
{
  struct evhttp *http = evhttp_new (base);
  if (!http)
    return NULL;
  if (evhttp_bind_socket (http, "127.0.0.1", 8080) != 0)
    return NULL; /* expect: unreleased-server */
  return http;
}

int
serve_on (struct event_base *base, const struct sockaddr_in *sa)
{
  struct evconnlistener *l;
  int fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, (const struct sockaddr *) sa, sizeof *sa) < 0)
    {
      close (fd);
      return -1;
    }
  l = evconnlistener_new (base, on_peer, NULL, 0, 16, fd);
  if (!l)
    return -1; /* expect: unreleased-server */
  if (event_base_dispatch (base) < 0)
    return -1; /* expect: unreleased-server */
  evconnlistener_free (l); /* expect: unreleased-server */
  return 0;		   /* and the socket is still open */
}

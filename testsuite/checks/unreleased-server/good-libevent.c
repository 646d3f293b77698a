/* libevent: LEV_OPT_CLOSE_ON_FREE hands the socket over; what is freed on all paths.  */
#include <netinet/in.h>
#include <stddef.h>
#include <sys/socket.h>
#include <unistd.h>

struct event_base;
struct evconnlistener;
typedef void (*evconnlistener_cb) (struct evconnlistener *, int, struct sockaddr *, int, void *);
struct event_base *event_base_new (void);
int event_base_dispatch (struct event_base *);
void event_base_free (struct event_base *);
struct evconnlistener *evconnlistener_new (struct event_base *, evconnlistener_cb, void *, unsigned,
					   int, int);
void evconnlistener_free (struct evconnlistener *);

void on_peer (struct evconnlistener *, int, struct sockaddr *, int, void *);

static int
bound (const struct sockaddr_in *sa)
{
  int fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (fd >= 0 && bind (fd, (const struct sockaddr *) sa, sizeof *sa) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}

int
serve (const struct sockaddr_in *sa)
{
  struct event_base *base = event_base_new ();
  struct evconnlistener *l;
  int fd, r = -1;
  if (!base)
    return -1;
  fd = bound (sa);
  if (fd < 0)
    goto out;
  l = evconnlistener_new (base, on_peer, NULL, 2, 16, fd);
  if (!l)
    {
      close (fd);
      goto out;
    }
  r = event_base_dispatch (base);
  evconnlistener_free (l); /* and closes fd */
out:
  event_base_free (base);
  return r;
}

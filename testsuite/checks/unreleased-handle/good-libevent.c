/* libevent: what its base knows, what callbacks are given, what is freed on all paths.  */
#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>

struct event_base;
struct event;
struct bufferevent;
struct evbuffer;
struct timeval;
typedef void (*event_callback_fn) (int, short, void *);
typedef void (*bufferevent_data_cb) (struct bufferevent *, void *);
typedef void (*bufferevent_event_cb) (struct bufferevent *, short, void *);
struct event *event_new (struct event_base *, int, short, event_callback_fn, void *);
int event_add (struct event *, const struct timeval *);
void event_free (struct event *);
struct bufferevent *bufferevent_socket_new (struct event_base *, int, int);
void bufferevent_setcb (struct bufferevent *, bufferevent_data_cb, bufferevent_data_cb,
			bufferevent_event_cb, void *);
int bufferevent_enable (struct bufferevent *, short);
int bufferevent_write_buffer (struct bufferevent *, struct evbuffer *);
void bufferevent_free (struct bufferevent *);
struct evbuffer *evbuffer_new (void);
int evbuffer_add (struct evbuffer *, const void *, size_t);
void evbuffer_free (struct evbuffer *);

struct client
{
  struct bufferevent *bev;
  int fd;
};

void on_timer (int, short, void *);
void on_data (struct bufferevent *, void *);
void on_end (struct bufferevent *, short, void *);

int
tick (struct event_base *base, const struct timeval *when)
{
  struct event *ev = event_new (base, -1, 0x10, on_timer, NULL);
  if (!ev)
    return -1;
  if (event_add (ev, when) < 0)
    {
      event_free (ev);
      return -1;
    }
  return 0;
}

/* The bufferevent's callbacks get the client, and free both.  */
int
take (struct event_base *base, int fd)
{
  struct client *c = malloc (sizeof *c);
  if (!c)
    {
      close (fd);
      return -1;
    }
  c->fd = fd;
  c->bev = bufferevent_socket_new (base, fd, 1);
  if (!c->bev)
    {
      free (c);
      close (fd);
      return -1;
    }
  bufferevent_setcb (c->bev, on_data, NULL, on_end, c);
  if (bufferevent_enable (c->bev, 2) < 0)
    {
      bufferevent_free (c->bev);
      free (c);
      return -1;
    }
  return 0;
}

int
answer (struct bufferevent *bev, const char *text, size_t n)
{
  struct evbuffer *out = evbuffer_new ();
  int r = -1;
  if (!out)
    return -1;
  if (evbuffer_add (out, text, n) == 0)
    r = bufferevent_write_buffer (bev, out);
  evbuffer_free (out);
  return r;
}

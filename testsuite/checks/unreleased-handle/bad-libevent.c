/* libevent: events, bufferevents and evbuffers that error paths forget.  */
#include <stddef.h>

struct event_base;
struct event;
struct bufferevent;
struct evbuffer;
struct timeval;
struct sockaddr;
typedef void (*event_callback_fn) (int, short, void *);
struct event *event_new (struct event_base *, int, short, event_callback_fn, void *);
int event_add (struct event *, const struct timeval *);
int event_priority_set (struct event *, int);
struct bufferevent *bufferevent_socket_new (struct event_base *, int, int);
int bufferevent_socket_connect (struct bufferevent *, const struct sockaddr *, int);
void bufferevent_free (struct bufferevent *);
struct evbuffer *evbuffer_new (void);
int evbuffer_add (struct evbuffer *, const void *, size_t);
int evbuffer_write (struct evbuffer *, int);
void evbuffer_free (struct evbuffer *);

void on_read (int, short, void *);

int
watch (struct event_base *base, int fd)
{
  struct event *ev = event_new (base, fd, 2, on_read, NULL);
  if (!ev)
    return -1;
  if (event_priority_set (ev, 1) < 0)
    return -1; /* expect: unreleased-handle */
  return event_add (ev, NULL); /* expect: unreleased-handle */
}

struct bufferevent *
dial (struct event_base *base, const struct sockaddr *sa, int n)
{
  struct bufferevent *bev = bufferevent_socket_new (base, -1, 1);
  if (bev == NULL)
    return NULL;
  if (bufferevent_socket_connect (bev, sa, n) < 0)
    return NULL; /* expect: unreleased-handle */
  return bev;
}

int
greet (int fd, const char *name, size_t n)
{
  struct evbuffer *b = evbuffer_new ();
  int sent;
  if (!b)
    return -1;
  if (evbuffer_add (b, "hello ", 6) < 0 || evbuffer_add (b, name, n) < 0)
    return -1; /* expect: unreleased-handle */
  sent = evbuffer_write (b, fd);
  evbuffer_free (b);
  return sent;
}

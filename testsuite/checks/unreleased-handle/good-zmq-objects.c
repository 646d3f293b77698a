/* ZeroMQ: messages that were sent, pollers and timers that are kept or given back.  */
#include <stddef.h>
#include <stdlib.h>

typedef struct { unsigned char bytes[64]; } zmq_msg_t;
void *zmq_ctx_new (void);
int zmq_ctx_set (void *, int, int);
int zmq_ctx_term (void *);
void *zmq_socket (void *, int);
int zmq_bind (void *, const char *);
int zmq_close (void *);
int zmq_msg_init (zmq_msg_t *);
int zmq_msg_init_size (zmq_msg_t *, size_t);
int zmq_msg_init_data (zmq_msg_t *, void *, size_t, void (*) (void *, void *), void *);
int zmq_msg_recv (zmq_msg_t *, void *, int);
int zmq_msg_send (zmq_msg_t *, void *, int);
int zmq_msg_more (const zmq_msg_t *);
int zmq_msg_close (zmq_msg_t *);
void *zmq_poller_new (void);
int zmq_poller_add (void *, void *, void *, short);
int zmq_poller_destroy (void **);
void *zmq_timers_new (void);
int zmq_timers_destroy (void **);

struct server
{
  void *ctx, *socket, *poller;
};

static void
release (void *data, void *hint)
{
  (void) hint;
  free (data);
}

int
sent (void *s)
{
  zmq_msg_t m;
  if (zmq_msg_init_size (&m, 64) != 0)
    return -1;
  if (zmq_msg_send (&m, s, 0) < 0)
    {
      zmq_msg_close (&m);
      return -1;
    }
  return 0;
}

int
data_go_along (void *s, size_t n)
{
  zmq_msg_t m;
  char *data = malloc (n);
  if (!data)
    return -1;
  if (zmq_msg_init_data (&m, data, n, release, NULL) != 0)
    {
      free (data);
      return -1;
    }
  if (zmq_msg_send (&m, s, 0) < 0)
    zmq_msg_close (&m);
  return 0;
}

int
forward (void *in, void *out)
{
  for (;;)
    {
      zmq_msg_t m;
      int more;
      if (zmq_msg_init (&m) != 0)
	return -1;
      if (zmq_msg_recv (&m, in, 0) < 0)
	{
	  zmq_msg_close (&m);
	  return -1;
	}
      more = zmq_msg_more (&m);
      if (zmq_msg_send (&m, out, more ? 2 : 0) < 0)
	{
	  zmq_msg_close (&m);
	  return -1;
	}
      if (!more)
	return 0;
    }
}

int
open_server (struct server *s, const char *where)
{
  s->ctx = zmq_ctx_new ();
  if (!s->ctx)
    return -1;
  s->socket = zmq_socket (s->ctx, 4);
  if (!s->socket)
    goto no_socket;
  if (zmq_bind (s->socket, where) != 0)
    goto no_bind;
  s->poller = zmq_poller_new ();
  if (!s->poller)
    goto no_bind;
  if (zmq_poller_add (s->poller, s->socket, NULL, 1) == 0)
    return 0;
  zmq_poller_destroy (&s->poller);
no_bind:
  zmq_close (s->socket);
no_socket:
  zmq_ctx_term (s->ctx);
  return -1;
}

int
timers (void)
{
  void *t = zmq_timers_new ();
  if (!t)
    return -1;
  return zmq_timers_destroy (&t);
}

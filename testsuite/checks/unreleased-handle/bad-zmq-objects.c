/* ZeroMQ: messages of each kind, pollers, timers, contexts.  */
#include <stddef.h>

typedef struct { unsigned char bytes[64]; } zmq_msg_t;
void *zmq_init (int);
void *zmq_ctx_new (void);
int zmq_ctx_set (void *, int, int);
int zmq_ctx_term (void *);
int zmq_msg_init_size (zmq_msg_t *, size_t);
int zmq_msg_init_buffer (zmq_msg_t *, const void *, size_t);
int zmq_msg_init_data (zmq_msg_t *, void *, size_t, void (*) (void *, void *), void *);
int zmq_msg_send (zmq_msg_t *, void *, int);
int zmq_msg_close (zmq_msg_t *);
void *zmq_msg_data (zmq_msg_t *);
void *zmq_poller_new (void);
int zmq_poller_add (void *, void *, void *, short);
int zmq_poller_destroy (void **);
void *zmq_timers_new (void);
int zmq_timers_add (void *, size_t, void (*) (int, void *), void *);
int zmq_timers_destroy (void **);

int
not_sent (void *s, const void *data, size_t n)
{
  zmq_msg_t m;
  if (zmq_msg_init_buffer (&m, data, n) != 0)
    return -1;
  if (zmq_msg_send (&m, s, 0) < 0)
    return -1; /* expect: unreleased-handle */
  return 0;
}

int
half_made (size_t n, size_t most)
{
  zmq_msg_t m;
  if (zmq_msg_init_size (&m, 64) != 0)
    return -1;
  if (n > most)
    return -1; /* expect: unreleased-handle */
  zmq_msg_close (&m);
  return 0;
}

int
of_others (void *data, size_t n, void (*done) (void *, void *), void *s)
{
  zmq_msg_t m;
  if (zmq_msg_init_data (&m, data, n, done, NULL) != 0)
    return -1;
  return zmq_msg_send (&m, s, 0) < 0 ? -1 : 0; /* expect: unreleased-handle */
}

void *
poller (void *s)
{
  void *p = zmq_poller_new ();
  if (!p)
    return NULL;
  if (zmq_poller_add (p, s, NULL, 1) != 0)
    return NULL; /* expect: unreleased-handle */
  return p;
}

int
timers (void (*tick) (int, void *))
{
  void *t = zmq_timers_new ();
  if (!t)
    return -1;
  if (zmq_timers_add (t, 1000, tick, NULL) < 0)
    return -1; /* expect: unreleased-handle */
  return zmq_timers_destroy (&t);
}

void *
context (int threads)
{
  void *c = zmq_ctx_new ();
  if (!c)
    return NULL;
  if (zmq_ctx_set (c, 1, threads) != 0)
    return NULL; /* expect: unreleased-handle */
  return c;
}

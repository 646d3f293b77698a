/* ZeroMQ: contexts and messages; a context waits in zmq_ctx_term for sockets that were
   never closed.  */
#include <stddef.h>

typedef struct { unsigned char bytes[64]; } zmq_msg_t;
void *zmq_ctx_new (void);
int zmq_ctx_term (void *);
void *zmq_socket (void *, int);
int zmq_connect (void *, const char *);
int zmq_close (void *);
int zmq_msg_init (zmq_msg_t *);
int zmq_msg_recv (zmq_msg_t *, void *, int);
void *zmq_msg_data (zmq_msg_t *);
int zmq_msg_close (zmq_msg_t *);

void *
dial (void **out, const char *where)
{
  void *s, *ctx = zmq_ctx_new ();
  if (!ctx)
    return NULL;
  s = zmq_socket (ctx, 3);
  if (!s)
    return NULL; /* expect: unreleased-handle */
  if (zmq_connect (s, where) != 0)
    {
      zmq_close (s);
      zmq_ctx_term (ctx);
      return NULL;
    }
  *out = ctx;
  return s;
}

int
first_byte (void *s)
{
  zmq_msg_t m;
  int b;
  if (zmq_msg_init (&m) != 0)
    return -1;
  if (zmq_msg_recv (&m, s, 0) < 1)
    return -1; /* expect: unreleased-handle */
  b = *(unsigned char *) zmq_msg_data (&m);
  zmq_msg_close (&m);
  return b;
}

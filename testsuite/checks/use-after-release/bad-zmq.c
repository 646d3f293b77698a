/* ZeroMQ: sockets and contexts after they are gone.  */
#include <stddef.h>

void *zmq_socket (void *, int);
int zmq_send (void *, const void *, size_t, int);
int zmq_recv (void *, void *, size_t, int);
int zmq_close (void *);
int zmq_ctx_term (void *);
void zmq_proxy (void *, void *, void *);

int
ask (void *s, char *answer, size_t n)
{
  if (zmq_send (s, "?", 1, 0) < 0)
    zmq_close (s);
  return zmq_recv (s, answer, n, 0); /* expect: use-after-release */
}

void *
again (void *ctx)
{
  zmq_ctx_term (ctx);
  return zmq_socket (ctx, 3); /* expect: use-after-release */
}

void
between (void *in, void *out)
{
  zmq_close (out);
  zmq_proxy (in, out, NULL); /* expect: use-after-release */
}

/* ZeroMQ: a socket that is bound is a server.  */
#include <stddef.h>

void *zmq_socket (void *, int);
int zmq_bind (void *, const char *);
int zmq_send (void *, const void *, size_t, int);
int zmq_close (void *);

int
announce (void *ctx, const char *where)
{
  void *s = zmq_socket (ctx, 1);
  if (!s)
    return -1;
  if (zmq_bind (s, where) != 0)
    {
      zmq_close (s);
      return -1;
    }
  if (zmq_send (s, "up", 2, 0) < 0)
    return -1; /* expect: unreleased-server */
  return zmq_close (s);
}

/* ZeroMQ: sockets that error paths forget.  */
#include <stddef.h>

void *zmq_socket (void *, int);
int zmq_connect (void *, const char *);
int zmq_setsockopt (void *, int, const void *, size_t);
int zmq_close (void *);

void *
dial (void *ctx, const char *where)
{
  int linger = 0;
  void *s = zmq_socket (ctx, 3);
  if (!s)
    return NULL;
  if (zmq_setsockopt (s, 17, &linger, sizeof linger) != 0)
    return NULL; /* expect: unreleased-connection */
  if (zmq_connect (s, where) != 0)
    {
      zmq_close (s);
      return NULL;
    }
  return s;
}

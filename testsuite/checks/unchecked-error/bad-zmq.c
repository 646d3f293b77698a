/* ZeroMQ: results that are dropped.  */
#include <stddef.h>

int zmq_bind (void *, const char *);
int zmq_connect (void *, const char *);
int zmq_send (void *, const void *, size_t, int);

void
start (void *in, void *out)
{
  zmq_bind (in, "tcp://127.0.0.1:5555"); /* expect: unchecked-error */
  zmq_connect (out, "tcp://127.0.0.1:5556"); /* expect: unchecked-error */
  zmq_send (out, "go", 2, 0); /* expect: unchecked-error */
}

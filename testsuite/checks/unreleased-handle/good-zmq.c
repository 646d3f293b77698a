/* ZeroMQ: everything is closed; a message that was sent is empty.  */
#include <stddef.h>

typedef struct { unsigned char bytes[64]; } zmq_msg_t;
void *zmq_ctx_new (void);
int zmq_ctx_term (void *);
void *zmq_socket (void *, int);
int zmq_bind (void *, const char *);
int zmq_close (void *);
int zmq_msg_init_size (zmq_msg_t *, size_t);
int zmq_msg_send (zmq_msg_t *, void *, int);
int zmq_msg_close (zmq_msg_t *);

struct server
{
  void *ctx, *socket;
};

int
server_init (struct server *sv, const char *where)
{
  sv->ctx = zmq_ctx_new ();
  if (!sv->ctx)
    return -1;
  sv->socket = zmq_socket (sv->ctx, 4);
  if (!sv->socket || zmq_bind (sv->socket, where) != 0)
    {
      if (sv->socket)
	zmq_close (sv->socket);
      zmq_ctx_term (sv->ctx);
      return -1;
    }
  return 0;
}

int
blank (void *s, size_t n)
{
  zmq_msg_t m;
  if (zmq_msg_init_size (&m, n) != 0)
    return -1;
  if (zmq_msg_send (&m, s, 0) < 0)
    {
      zmq_msg_close (&m);
      return -1;
    }
  return 0;
}

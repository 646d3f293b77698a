/* GnuTLS and ZeroMQ: tested as their manuals do, or not worth it.  */
#include <stddef.h>

typedef struct gnutls_session_int *gnutls_session_t;
int gnutls_handshake (gnutls_session_t);
int gnutls_error_is_fatal (int);
long gnutls_record_recv (gnutls_session_t, void *, size_t);
int gnutls_rnd (int, void *, size_t);
int gnutls_bye (gnutls_session_t, int);
void gnutls_deinit (gnutls_session_t);
int zmq_bind (void *, const char *);
int zmq_connect (void *, const char *);
int zmq_send (void *, const void *, size_t, int);
int zmq_recv (void *, void *, size_t, int);
int zmq_close (void *);
int zmq_ctx_term (void *);

int
shake (gnutls_session_t s)
{
  int e;
  do
    e = gnutls_handshake (s);
  while (e < 0 && !gnutls_error_is_fatal (e));
  return e;
}

long
receive (gnutls_session_t s, char *to, size_t n)
{
  long got;
  while ((got = gnutls_record_recv (s, to, n)) < 0)
    if (gnutls_error_is_fatal ((int) got))
      return -1;
  return got;
}

int
nonce (unsigned char *to)
{
  return gnutls_rnd (0, to, 16) == 0;
}

void
end (gnutls_session_t s)
{
  gnutls_bye (s, 0);
  gnutls_deinit (s);
}

int
ask (void *s, const char *where, char *answer, int room)
{
  int n;
  if (zmq_connect (s, where))
    return -1;
  if (zmq_send (s, "?", 1, 0) == -1)
    return -1;
  n = zmq_recv (s, answer, (size_t) room, 0);
  return n < 0 ? -1 : n > room ? room : n;
}

void
stop (void *ctx, void *s)
{
  zmq_close (s);
  zmq_ctx_term (ctx);
}

/* GnuTLS and ZeroMQ: given back twice.  */
#include <stddef.h>

typedef struct gnutls_session_int *gnutls_session_t;
typedef struct gnutls_certificate_credentials_st *gnutls_certificate_credentials_t;
int gnutls_handshake (gnutls_session_t);
void gnutls_deinit (gnutls_session_t);
void gnutls_certificate_free_credentials (gnutls_certificate_credentials_t);
int zmq_connect (void *, const char *);
int zmq_close (void *);
int zmq_ctx_term (void *);

int
failed_handshake (gnutls_session_t s)
{
  int e = gnutls_handshake (s);
  if (e < 0)
    gnutls_deinit (s);
  gnutls_deinit (s); /* expect: double-release */
  return e;
}

void
credentials (gnutls_certificate_credentials_t a, gnutls_certificate_credentials_t b)
{
  gnutls_certificate_free_credentials (a);
  gnutls_certificate_free_credentials (b);
  gnutls_certificate_free_credentials (a); /* expect: double-release */
}

int
dial (void *s, const char *where)
{
  int e = zmq_connect (s, where);
  if (e != 0)
    zmq_close (s);
  zmq_close (s); /* expect: double-release */
  return e;
}

void
ends (void *ctx)
{
  zmq_ctx_term (ctx);
  zmq_ctx_term (ctx); /* expect: double-release */
}

/* A server asks for no certificate; a client verifies.  */
#include <stddef.h>

/* OpenSSL's API, as far as it is needed.  */
typedef struct ssl_ctx_st SSL_CTX;
typedef struct ssl_st SSL;
#define SSL_VERIFY_NONE 0
typedef int (*SSL_verify_cb) (int, void *);
void SSL_CTX_set_verify (SSL_CTX *, int, SSL_verify_cb);
void SSL_set_verify (SSL *, int, SSL_verify_cb);
int SSL_connect (SSL *);
int SSL_accept (SSL *);

int
serve (SSL_CTX *context, SSL *ssl)
{
  SSL_CTX_set_verify (context, SSL_VERIFY_NONE, NULL);
  return SSL_accept (ssl) == 1 ? 0 : -1;
}

/* A certificate of anybody whom the system trusts will do. */
#include <stddef.h>

/* OpenSSL's API, as far as it is needed.  */
typedef struct ssl_ctx_st SSL_CTX;
typedef struct ssl_st SSL;
typedef struct ssl_method_st SSL_METHOD;
#define SSL_VERIFY_PEER 1
typedef int (*SSL_verify_cb) (int, void *);
const SSL_METHOD *TLS_client_method (void);
SSL_CTX *SSL_CTX_new (const SSL_METHOD *);
void SSL_CTX_free (SSL_CTX *);
void SSL_CTX_set_verify (SSL_CTX *, int, SSL_verify_cb);
int SSL_CTX_set_default_verify_paths (SSL_CTX *);
long SSL_get_verify_result (const SSL *);
SSL *SSL_new (SSL_CTX *);
void SSL_free (SSL *);
int SSL_set_fd (SSL *, int);
int SSL_set1_host (SSL *, const char *);
int SSL_connect (SSL *);
int SSL_write (SSL *, const void *, int);

int
greet (int fd, const char *host)
{
  int ok = -1;
  SSL *ssl = NULL;
  SSL_CTX *context = SSL_CTX_new (TLS_client_method ());
  if (!context)
    return -1;
  SSL_CTX_set_verify (context, SSL_VERIFY_PEER, NULL);
  if (SSL_CTX_set_default_verify_paths (context) != 1)
    {
      SSL_CTX_free (context);
      return -1;
    }
  ssl = SSL_new (context);
  if (ssl && host && SSL_set_fd (ssl, fd) == 1
      && SSL_connect (ssl) == 1 /* expect: unverified-peer */
      && SSL_write (ssl, "hello", 5) == 5)
    ok = 0;
  SSL_free (ssl);
  SSL_CTX_free (context);
  return ok;
}

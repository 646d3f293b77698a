/* A listener's TLS context: it has a key.  */
#include <stddef.h>

typedef struct ssl_ctx_st SSL_CTX;
typedef struct ssl_method_st SSL_METHOD;
SSL_CTX *SSL_CTX_new (const SSL_METHOD *);
void SSL_CTX_free (SSL_CTX *);
const SSL_METHOD *TLS_server_method (void);
int SSL_CTX_use_certificate_chain_file (SSL_CTX *, const char *);
int SSL_CTX_use_PrivateKey_file (SSL_CTX *, const char *, int);
int SSL_CTX_check_private_key (const SSL_CTX *);

SSL_CTX *
server_context (const char *cert, const char *key)
{
  SSL_CTX *ctx = SSL_CTX_new (TLS_server_method ());
  if (!ctx)
    return NULL;
  if (SSL_CTX_use_certificate_chain_file (ctx, cert) != 1)
    return NULL; /* expect: unreleased-handle */
  if (SSL_CTX_use_PrivateKey_file (ctx, key, 1) != 1)
    {
      SSL_CTX_free (ctx);
      return NULL;
    }
  if (!SSL_CTX_check_private_key (ctx))
    return NULL; /* expect: unreleased-server */
  return ctx;
}

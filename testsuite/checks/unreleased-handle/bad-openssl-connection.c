/* TLS connections, contexts, sessions, certificates.  */
#include <stddef.h>
#include <unistd.h>

typedef struct ssl_st SSL;
typedef struct ssl_ctx_st SSL_CTX;
typedef struct ssl_method_st SSL_METHOD;
typedef struct x509_st X509;
typedef struct evp_pkey_st EVP_PKEY;
SSL_CTX *SSL_CTX_new (const SSL_METHOD *);
void SSL_CTX_free (SSL_CTX *);
const SSL_METHOD *TLS_client_method (void);
int SSL_CTX_set_default_verify_paths (SSL_CTX *);
SSL *SSL_new (SSL_CTX *);
void SSL_free (SSL *);
int SSL_set_fd (SSL *, int);
int SSL_connect (SSL *);
int SSL_write (SSL *, const void *, int);
int SSL_shutdown (SSL *);
X509 *SSL_get1_peer_certificate (const SSL *);
EVP_PKEY *X509_get_pubkey (X509 *);
int EVP_PKEY_get_bits (const EVP_PKEY *);
void EVP_PKEY_free (EVP_PKEY *);
void X509_free (X509 *);

SSL *
start_tls (SSL_CTX *ctx, int fd)
{
  SSL *ssl = SSL_new (ctx);
  if (!ssl)
    return NULL;
  SSL_set_fd (ssl, fd);
  if (SSL_connect (ssl) <= 0)
    return NULL; /* expect: unreleased-handle */
  return ssl;
}

SSL_CTX *
client_context (void)
{
  SSL_CTX *ctx = SSL_CTX_new (TLS_client_method ());
  if (!ctx)
    return NULL;
  if (!SSL_CTX_set_default_verify_paths (ctx))
    return NULL; /* expect: unreleased-handle */
  return ctx;
}

int
peer_key_bits (SSL *ssl)
{
  int bits;
  EVP_PKEY *key;
  X509 *cert = SSL_get1_peer_certificate (ssl);
  if (!cert)
    return -1;
  key = X509_get_pubkey (cert);
  if (!key)
    return -1; /* expect: unreleased-handle */
  bits = EVP_PKEY_get_bits (key);
  X509_free (cert);
  return bits; /* expect: unreleased-handle */
}

int
send_once (SSL_CTX *ctx, int fd, const char *text, int n)
{
  SSL *ssl = start_tls (ctx, fd);
  if (!ssl)
    return -1;
  if (SSL_write (ssl, text, n) != n)
    return -1; /* expect: unreleased-handle */
  SSL_shutdown (ssl);
  SSL_free (ssl);
  return 0;
}

/* Versions by method and by limit, ciphers by name.  */
#include <stddef.h>

/* OpenSSL's API, as far as it is needed.  */
typedef struct ssl_ctx_st SSL_CTX;
typedef struct ssl_st SSL;
typedef struct ssl_method_st SSL_METHOD;
const SSL_METHOD *TLSv1_client_method (void) __attribute__ ((deprecated));
const SSL_METHOD *TLS_method (void);
SSL_CTX *SSL_CTX_new (const SSL_METHOD *);
void SSL_CTX_free (SSL_CTX *);
long SSL_CTX_ctrl (SSL_CTX *, int, long, void *);
long SSL_ctrl (SSL *, int, long, void *);
int SSL_CTX_set_cipher_list (SSL_CTX *, const char *);
#define SSL_CTRL_SET_MIN_PROTO_VERSION 123
#define SSL_CTRL_SET_MAX_PROTO_VERSION 124
#define SSL_CTX_set_min_proto_version(c, v) SSL_CTX_ctrl (c, SSL_CTRL_SET_MIN_PROTO_VERSION, v, 0)
#define SSL_CTX_set_max_proto_version(c, v) SSL_CTX_ctrl (c, SSL_CTRL_SET_MAX_PROTO_VERSION, v, 0)
#define SSL_set_min_proto_version(s, v) SSL_ctrl (s, SSL_CTRL_SET_MIN_PROTO_VERSION, v, 0)
#define SSL3_VERSION 0x0300
#define TLS1_VERSION 0x0301
#define TLS1_2_VERSION 0x0303

#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

SSL_CTX *
old (void)
{
  return SSL_CTX_new (TLSv1_client_method ()); /* expect: weak-tls, obsolete-api */
}

int
limits (SSL_CTX *context, SSL *ssl)
{
  return SSL_CTX_set_min_proto_version (context, TLS1_VERSION) == 1 /* expect: weak-tls */
	 && SSL_set_min_proto_version (ssl, SSL3_VERSION) == 1; /* expect: weak-tls */
}

int
ciphers (SSL_CTX *context)
{
  return SSL_CTX_set_cipher_list (context, "HIGH:aNULL:!MD5"); /* expect: weak-tls */
}

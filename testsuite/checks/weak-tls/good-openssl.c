/* What is in use today; words that are switched off.  */
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

SSL_CTX *
today (void)
{
  SSL_CTX *context = SSL_CTX_new (TLS_method ());
  if (!context)
    return NULL;
  if (SSL_CTX_set_min_proto_version (context, TLS1_2_VERSION) != 1
      || SSL_CTX_set_cipher_list (context, "HIGH:!aNULL:!eNULL:!EXPORT:!RC4:-MD5:@STRENGTH") != 1)
    {
      SSL_CTX_free (context);
      return NULL;
    }
  return context;
}

int
least (SSL_CTX *context, long version, const char *ciphers)
{
  return SSL_CTX_ctrl (context, SSL_CTRL_SET_MIN_PROTO_VERSION, version, NULL) == 1
	 && SSL_CTX_set_max_proto_version (context, 0) == 1
	 && SSL_CTX_set_cipher_list (context, ciphers) == 1;
}

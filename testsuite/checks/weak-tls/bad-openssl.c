/* Versions by method and by limit, ciphers by name.  */
#include <openssl/ssl.h>

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

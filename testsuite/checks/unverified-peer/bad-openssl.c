/* A client that takes any certificate.  */
#include <openssl/ssl.h>

int
connect_to (SSL_CTX *context, SSL *ssl)
{
  SSL_CTX_set_verify (context, SSL_VERIFY_NONE, NULL); /* expect: unverified-peer */
  SSL_set_verify (ssl, SSL_VERIFY_NONE, NULL); /* expect: unverified-peer */
  return SSL_connect (ssl) == 1 ? 0 : -1;
}

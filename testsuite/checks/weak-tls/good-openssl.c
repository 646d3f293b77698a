/* What is in use today; words that are switched off.  */
#include <openssl/ssl.h>

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

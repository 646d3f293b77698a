/* What gives 1 or 0 may be tested in any of these ways.  */

typedef struct ssl_ctx_st SSL_CTX;
typedef struct evp_pkey_st EVP_PKEY;
typedef struct x509_st X509;
int EVP_PKEY_set1_RSA (EVP_PKEY *, void *);
int EVP_PKEY_assign (EVP_PKEY *, int, void *);
int SSL_CTX_use_PrivateKey (SSL_CTX *, EVP_PKEY *);
int SSL_CTX_use_PrivateKey_file (SSL_CTX *, const char *, int);
int X509_check_private_key (const X509 *, const EVP_PKEY *);

int
below (SSL_CTX *ctx, EVP_PKEY *key)
{
  if (SSL_CTX_use_PrivateKey (ctx, key) <= 0)
    return -1;
  return 0;
}

int
below_file (SSL_CTX *ctx, const char *name)
{
  if (SSL_CTX_use_PrivateKey_file (ctx, name, 1) < 1)
    return -1;
  return 0;
}

int
not (X509 *cert, EVP_PKEY *key)
{
  if (!X509_check_private_key (cert, key))
    return -1;
  return 0;
}

int
key_of (EVP_PKEY *key, void *rsa)
{
  if (!EVP_PKEY_set1_RSA (key, rsa))
    return -1;
  if (!EVP_PKEY_assign (key, 6, rsa))
    return -1;
  return 0;
}

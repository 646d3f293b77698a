/* A pointer that was null, and still is where the call failed, tells as much as the result.  */
typedef struct bio_st BIO;
typedef struct evp_pkey_st EVP_PKEY;
typedef struct evp_pkey_ctx_st EVP_PKEY_CTX;
EVP_PKEY *PEM_read_bio_PrivateKey (BIO *, EVP_PKEY **, int (*) (char *, int, int, void *), void *);
int EVP_PKEY_generate (EVP_PKEY_CTX *, EVP_PKEY **);
void EVP_PKEY_free (EVP_PKEY *);
int use_key (EVP_PKEY *);

int
load (BIO *bio)
{
  EVP_PKEY *key = 0;
  int n;
  PEM_read_bio_PrivateKey (bio, &key, 0, 0);
  if (!key)
    return -1;
  n = use_key (key);
  EVP_PKEY_free (key);
  return n;
}

EVP_PKEY *
generate (EVP_PKEY_CTX *ctx)
{
  EVP_PKEY *key = 0;
  EVP_PKEY_generate (ctx, &key);
  return key;
}

/* What the call leaves behind tells nothing where nobody asks, or where it was not null.  */
typedef struct bio_st BIO;
typedef struct evp_pkey_st EVP_PKEY;
typedef struct evp_pkey_ctx_st EVP_PKEY_CTX;
EVP_PKEY *PEM_read_bio_PrivateKey (BIO *, EVP_PKEY **, int (*) (char *, int, int, void *), void *);
int EVP_PKEY_generate (EVP_PKEY_CTX *, EVP_PKEY **);
void EVP_PKEY_free (EVP_PKEY *);
EVP_PKEY *one_of_old (void);
int use_key (EVP_PKEY *);

void
load (BIO *bio)
{
  EVP_PKEY *key = 0;
  PEM_read_bio_PrivateKey (bio, &key, 0, 0); /* expect: unchecked-error */
  use_key (key);
  EVP_PKEY_free (key);
}

void
generate (EVP_PKEY_CTX *ctx, EVP_PKEY *old)
{
  EVP_PKEY *key = old;
  EVP_PKEY_generate (ctx, &key); /* expect: unchecked-error */
  if (key)
    use_key (key);
}

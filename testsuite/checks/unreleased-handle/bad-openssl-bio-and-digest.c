/* BIOs, keys out of them, contexts of digests, big numbers, OPENSSL_malloc.  */
#include <stddef.h>

typedef struct bio_st BIO;
typedef struct evp_pkey_st EVP_PKEY;
typedef struct evp_md_ctx_st EVP_MD_CTX;
typedef struct evp_md_st EVP_MD;
typedef struct bignum_st BIGNUM;
typedef int pem_password_cb (char *, int, int, void *);
BIO *BIO_new_file (const char *, const char *);
BIO *BIO_new_mem_buf (const void *, int);
int BIO_free (BIO *);
void BIO_free_all (BIO *);
EVP_PKEY *PEM_read_bio_PrivateKey (BIO *, EVP_PKEY **, pem_password_cb *, void *);
EVP_MD_CTX *EVP_MD_CTX_new (void);
void EVP_MD_CTX_free (EVP_MD_CTX *);
int EVP_DigestInit_ex (EVP_MD_CTX *, const EVP_MD *, void *);
int EVP_DigestUpdate (EVP_MD_CTX *, const void *, size_t);
int EVP_DigestFinal_ex (EVP_MD_CTX *, unsigned char *, unsigned *);
const EVP_MD *EVP_sha256 (void);
BIGNUM *BN_new (void);
void BN_free (BIGNUM *);
char *BN_bn2hex (const BIGNUM *);
int BN_set_word (BIGNUM *, unsigned long);
void CRYPTO_free (void *, const char *, int);
#define OPENSSL_free(p) CRYPTO_free (p, __FILE__, __LINE__)

EVP_PKEY *
load_key (const char *path)
{
  EVP_PKEY *key;
  BIO *in = BIO_new_file (path, "r");
  if (!in)
    return NULL;
  key = PEM_read_bio_PrivateKey (in, NULL, NULL, NULL);
  return key; /* expect: unreleased-handle */
}

int
sha256 (const void *data, size_t n, unsigned char out[32])
{
  EVP_MD_CTX *ctx = EVP_MD_CTX_new ();
  if (!ctx)
    return -1;
  if (EVP_DigestInit_ex (ctx, EVP_sha256 (), NULL) != 1)
    return -1; /* expect: unreleased-handle */
  if (EVP_DigestUpdate (ctx, data, n) != 1 || EVP_DigestFinal_ex (ctx, out, NULL) != 1)
    {
      EVP_MD_CTX_free (ctx);
      return -1;
    }
  EVP_MD_CTX_free (ctx);
  return 0;
}

int
first_digit (unsigned long w)
{
  char *text;
  int c;
  BIGNUM *n = BN_new ();
  if (!n)
    return -1;
  BN_set_word (n, w);
  text = BN_bn2hex (n);
  BN_free (n);
  if (!text)
    return -1;
  c = text[0];
  if (c == '-')
    return -1; /* expect: unreleased-memory */
  OPENSSL_free (text);
  return c;
}

typedef struct PKCS12_st PKCS12;
typedef struct evp_pkey_st EVP_PKEY;
typedef struct x509_st X509;
typedef struct ssl_ctx_st SSL_CTX;
int PKCS12_parse (PKCS12 *, const char *, EVP_PKEY **, X509 **, void **);
int SSL_CTX_use_certificate (SSL_CTX *, X509 *);
int SSL_CTX_use_PrivateKey (SSL_CTX *, EVP_PKEY *);
void EVP_PKEY_free (EVP_PKEY *);
void X509_free (X509 *);

/* The context has references of its own.  */
int
use_bundle (SSL_CTX *ctx, PKCS12 *bundle, const char *word)
{
  EVP_PKEY *key;
  X509 *cert;
  if (!PKCS12_parse (bundle, word, &key, &cert, NULL))
    return 0;
  if (SSL_CTX_use_certificate (ctx, cert) != 1)
    {
      X509_free (cert);
      return 0; /* expect: unreleased-handle */
    }
  X509_free (cert);
  if (SSL_CTX_use_PrivateKey (ctx, key) != 1)
    {
      EVP_PKEY_free (key);
      return 0;
    }
  return 1; /* expect: unreleased-handle */
}

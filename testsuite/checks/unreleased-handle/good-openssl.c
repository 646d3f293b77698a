/* The BIOs go with the connection, the key with the context's count, the descriptor
   is closed by whoever opened it; counted references are left alone.  */
#include <stddef.h>
#include <sys/socket.h>
#include <unistd.h>

typedef struct bio_st BIO;
typedef struct bio_method_st BIO_METHOD;
typedef struct ssl_st SSL;
typedef struct ssl_ctx_st SSL_CTX;
typedef struct evp_pkey_st EVP_PKEY;
typedef struct rsa_st RSA;
SSL *SSL_new (SSL_CTX *);
void SSL_free (SSL *);
int SSL_set_fd (SSL *, int);
int SSL_get_fd (const SSL *);
int SSL_accept (SSL *);
int SSL_shutdown (SSL *);
void SSL_set_bio (SSL *, BIO *, BIO *);
BIO *BIO_new (const BIO_METHOD *);
const BIO_METHOD *BIO_s_mem (void);
BIO *BIO_new_socket (int, int);
BIO *BIO_push (BIO *, BIO *);
void BIO_free_all (BIO *);
EVP_PKEY *EVP_PKEY_new (void);
void EVP_PKEY_free (EVP_PKEY *);
int EVP_PKEY_assign (EVP_PKEY *, int, void *);
RSA *RSA_new (void);
void RSA_free (RSA *);
int SSL_CTX_up_ref (SSL_CTX *);
void SSL_CTX_free (SSL_CTX *);

struct client
{
  SSL *ssl;
  int fd;
};

int
client_accept (struct client *c, SSL_CTX *ctx, int server)
{
  c->fd = accept (server, NULL, NULL);
  if (c->fd < 0)
    return -1;
  c->ssl = SSL_new (ctx);
  if (!c->ssl)
    {
      close (c->fd);
      return -1;
    }
  SSL_set_fd (c->ssl, c->fd);
  if (SSL_accept (c->ssl) <= 0)
    {
      SSL_free (c->ssl);
      close (c->fd);
      return -1;
    }
  return 0;
}

SSL *
accept_tls (SSL_CTX *ctx, int server)
{
  SSL *ssl;
  int fd = accept (server, NULL, NULL);
  if (fd < 0)
    return NULL;
  ssl = SSL_new (ctx);
  if (!ssl)
    {
      close (fd);
      return NULL;
    }
  SSL_set_fd (ssl, fd);
  return ssl;
}

void
end_tls (SSL *ssl)
{
  int fd = SSL_get_fd (ssl);
  SSL_shutdown (ssl);
  SSL_free (ssl);
  close (fd);
}

int
serve_one (SSL_CTX *ctx, int server)
{
  SSL *ssl = accept_tls (ctx, server);
  if (!ssl)
    return -1;
  if (SSL_accept (ssl) <= 0)
    {
      end_tls (ssl);
      return -1;
    }
  end_tls (ssl);
  return 0;
}

SSL *
in_memory (SSL_CTX *ctx)
{
  BIO *in = BIO_new (BIO_s_mem ()), *out = BIO_new (BIO_s_mem ());
  SSL *ssl = SSL_new (ctx);
  if (!in || !out || !ssl)
    {
      BIO_free_all (in);
      BIO_free_all (out);
      SSL_free (ssl);
      return NULL;
    }
  SSL_set_bio (ssl, in, out);
  return ssl;
}

int
by_bio (int server)
{
  BIO *b;
  int fd = accept (server, NULL, NULL);
  if (fd < 0)
    return -1;
  b = BIO_new_socket (fd, 1);
  if (!b)
    {
      close (fd);
      return -1;
    }
  BIO_free_all (b);
  return 0;
}

BIO *
chain (BIO *below, const BIO_METHOD *m)
{
  BIO *b = BIO_new (m);
  return b ? BIO_push (b, below) : NULL;
}

EVP_PKEY *
wrap (void)
{
  EVP_PKEY *key = EVP_PKEY_new ();
  RSA *rsa = RSA_new ();
  if (!key || !rsa || EVP_PKEY_assign (key, 6, rsa) != 1)
    {
      RSA_free (rsa);
      EVP_PKEY_free (key);
      return NULL;
    }
  return key;
}

SSL_CTX *
shared (SSL_CTX *ctx)
{
  SSL_CTX_up_ref (ctx);
  return ctx;
}

typedef struct dh_st DH;
typedef struct bignum_st BIGNUM;
DH *DH_new (void);
void DH_free (DH *);
int DH_set0_pqg (DH *, BIGNUM *, BIGNUM *, BIGNUM *);
BIGNUM *BN_bin2bn (const unsigned char *, int, BIGNUM *);
void BN_free (BIGNUM *);

/* The numbers are the parameters' from then on.  */
DH *
parameters (const unsigned char *prime, int n, const unsigned char *generator, int m)
{
  DH *dh = DH_new ();
  BIGNUM *p, *g;
  if (dh == NULL)
    return NULL;
  p = BN_bin2bn (prime, n, NULL);
  g = BN_bin2bn (generator, m, NULL);
  if (p == NULL || g == NULL || !DH_set0_pqg (dh, p, NULL, g))
    {
      DH_free (dh);
      BN_free (p);
      BN_free (g);
      return NULL;
    }
  return dh;
}

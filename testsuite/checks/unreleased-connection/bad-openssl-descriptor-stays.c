/* Neither SSL_free nor gnutls_deinit closes the descriptor it was given; a BIO made
   with BIO_NOCLOSE does not, either.  */
#include <stddef.h>
#include <sys/socket.h>
#include <unistd.h>

typedef struct bio_st BIO;
typedef struct ssl_st SSL;
typedef struct ssl_ctx_st SSL_CTX;
typedef struct gnutls_session_int *gnutls_session_t;
SSL *SSL_new (SSL_CTX *);
void SSL_free (SSL *);
int SSL_set_fd (SSL *, int);
int SSL_accept (SSL *);
BIO *BIO_new_socket (int, int);
int BIO_free (BIO *);
int BIO_puts (BIO *, const char *);
void gnutls_transport_set_int2 (gnutls_session_t, int, int);
int gnutls_handshake (gnutls_session_t);
void gnutls_deinit (gnutls_session_t);
int gnutls_init (gnutls_session_t *, unsigned);

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
  if (SSL_accept (ssl) <= 0)
    {
      SSL_free (ssl); /* expect: unreleased-connection */
      return NULL;
    }
  return ssl;
}

gnutls_session_t
accept_gnutls (int server)
{
  gnutls_session_t session;
  int fd = accept (server, NULL, NULL);
  if (fd < 0)
    return NULL;
  if (gnutls_init (&session, 1) < 0)
    {
      close (fd);
      return NULL;
    }
  gnutls_transport_set_int2 (session, fd, fd);
  if (gnutls_handshake (session) < 0)
    {
      gnutls_deinit (session); /* expect: unreleased-connection */
      return NULL;
    }
  return session;
}

int
greet (int server)
{
  BIO *b;
  int fd = accept (server, NULL, NULL);
  if (fd < 0)
    return -1;
  b = BIO_new_socket (fd, 0);
  if (!b)
    {
      close (fd);
      return -1;
    }
  BIO_puts (b, "hello\n");
  BIO_free (b); /* expect: unreleased-connection */
  return 0;
}

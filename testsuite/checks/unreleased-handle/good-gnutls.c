/* GnuTLS sessions that are given back, handed on, or know their descriptor.  */
#include <stddef.h>
#include <sys/socket.h>
#include <unistd.h>

typedef struct gnutls_session_int *gnutls_session_t;
typedef struct gnutls_certificate_credentials_st *gnutls_certificate_credentials_t;
int gnutls_init (gnutls_session_t *, unsigned);
void gnutls_deinit (gnutls_session_t);
int gnutls_credentials_set (gnutls_session_t, int, void *);
int gnutls_handshake (gnutls_session_t);
int gnutls_bye (gnutls_session_t, int);
void gnutls_transport_set_int2 (gnutls_session_t, int, int);
int gnutls_transport_get_int (gnutls_session_t);
int gnutls_error_is_fatal (int);

struct client
{
  gnutls_session_t session;
  struct client *next;
};

int
start (struct client *c, gnutls_certificate_credentials_t cred, int server)
{
  int ret, fd = accept (server, NULL, NULL);
  if (fd < 0)
    return -1;
  if (gnutls_init (&c->session, 1) < 0)
    {
      close (fd);
      return -1;
    }
  if (gnutls_credentials_set (c->session, 1, cred) < 0)
    {
      gnutls_deinit (c->session);
      close (fd);
      return -1;
    }
  gnutls_transport_set_int2 (c->session, fd, fd);
  do
    ret = gnutls_handshake (c->session);
  while (ret < 0 && !gnutls_error_is_fatal (ret));
  if (ret < 0)
    {
      close (gnutls_transport_get_int (c->session));
      gnutls_deinit (c->session);
      return -1;
    }
  return 0;
}

void
stop (struct client *c)
{
  int fd = gnutls_transport_get_int (c->session);
  gnutls_bye (c->session, 0);
  gnutls_deinit (c->session);
  close (fd);
}

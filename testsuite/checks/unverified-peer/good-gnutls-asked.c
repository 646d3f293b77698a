/* The certificate and its name are looked at afterwards. */
#include <stddef.h>

/* GnuTLS's API, as far as it is needed.  */
typedef struct gnutls_session_int *gnutls_session_t;
typedef struct gnutls_certificate_credentials_st *gnutls_certificate_credentials_t;
#define GNUTLS_SERVER 1
#define GNUTLS_CLIENT 2
#define GNUTLS_CRD_CERTIFICATE 1
int gnutls_init (gnutls_session_t *, unsigned);
void gnutls_deinit (gnutls_session_t);
int gnutls_set_default_priority (gnutls_session_t);
int gnutls_credentials_set (gnutls_session_t, int, void *);
void gnutls_transport_set_int2 (gnutls_session_t, int, int);
int gnutls_handshake (gnutls_session_t);
long gnutls_record_send (gnutls_session_t, const void *, size_t);
void gnutls_session_set_verify_cert (gnutls_session_t, const char *, unsigned);
int gnutls_certificate_verify_peers2 (gnutls_session_t, unsigned *);
int gnutls_certificate_verify_peers3 (gnutls_session_t, const char *, unsigned *);
int gnutls_certificate_set_x509_system_trust (gnutls_certificate_credentials_t);

int
greet (int fd, gnutls_certificate_credentials_t credentials, const char *host)
{
  gnutls_session_t session;
  unsigned status = 0;
  int ok = -1;
  if (gnutls_init (&session, GNUTLS_CLIENT) < 0)
    return -1;
  if (host && gnutls_set_default_priority (session) >= 0
      && gnutls_credentials_set (session, GNUTLS_CRD_CERTIFICATE, credentials) >= 0)
    {
      gnutls_transport_set_int2 (session, fd, fd);
      if (gnutls_handshake (session) >= 0 
	  && gnutls_certificate_verify_peers3 (session, host, &status) >= 0 && status == 0
	  && gnutls_record_send (session, "hello", 5) == 5)
	ok = 0;
    }
  gnutls_deinit (session);
  return ok;
}

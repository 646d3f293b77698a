/* GnuTLS: results that are dropped.  */
#include <stddef.h>

typedef struct gnutls_session_int *gnutls_session_t;
typedef struct gnutls_certificate_credentials_st *gnutls_certificate_credentials_t;
typedef struct { unsigned char *data; unsigned int size; } gnutls_datum_t;
int gnutls_handshake (gnutls_session_t);
int gnutls_credentials_set (gnutls_session_t, int, void *);
int gnutls_certificate_set_x509_trust_file (gnutls_certificate_credentials_t, const char *, int);
int gnutls_certificate_verify_peers2 (gnutls_session_t, unsigned *);
int gnutls_rnd (int, void *, size_t);
int gnutls_load_file (const char *, gnutls_datum_t *);
long gnutls_record_send (gnutls_session_t, const void *, size_t);
int gnutls_bye (gnutls_session_t, int);

void
start (gnutls_session_t s, gnutls_certificate_credentials_t c, const char *file)
{
  gnutls_certificate_set_x509_trust_file (c, file, 1); /* expect: unchecked-error */
  gnutls_credentials_set (s, 1, c); /* expect: unchecked-error */
  gnutls_handshake (s); /* expect: unchecked-error */
}

unsigned
status (gnutls_session_t s)
{
  unsigned status = 0;
  gnutls_certificate_verify_peers2 (s, &status); /* expect: unchecked-error */
  return status;
}

void
nonce (unsigned char *to)
{
  gnutls_rnd (0, to, 16); /* expect: unchecked-error */
}

void
end (gnutls_session_t s)
{
  gnutls_record_send (s, "bye", 3); /* expect: unchecked-error */
  gnutls_bye (s, 0);
}

/* GnuTLS: sessions, credentials, certificates.  */
#include <stddef.h>

typedef struct gnutls_session_int *gnutls_session_t;
typedef struct gnutls_certificate_credentials_st *gnutls_certificate_credentials_t;
typedef struct gnutls_x509_crt_int *gnutls_x509_crt_t;
typedef struct gnutls_priority_st *gnutls_priority_t;
typedef struct { unsigned char *data; unsigned int size; } gnutls_datum_t;
int gnutls_init (gnutls_session_t *, unsigned);
void gnutls_deinit (gnutls_session_t);
int gnutls_priority_set_direct (gnutls_session_t, const char *, const char **);
int gnutls_credentials_set (gnutls_session_t, int, void *);
int gnutls_certificate_allocate_credentials (gnutls_certificate_credentials_t *);
void gnutls_certificate_free_credentials (gnutls_certificate_credentials_t);
int gnutls_certificate_set_x509_key_file (gnutls_certificate_credentials_t, const char *,
					  const char *, int);
int gnutls_x509_crt_init (gnutls_x509_crt_t *);
void gnutls_x509_crt_deinit (gnutls_x509_crt_t);
int gnutls_x509_crt_import (gnutls_x509_crt_t, const gnutls_datum_t *, int);
unsigned gnutls_x509_crt_check_hostname (gnutls_x509_crt_t, const char *);

gnutls_session_t
session (gnutls_certificate_credentials_t cred)
{
  gnutls_session_t s;
  if (gnutls_init (&s, 2) < 0)
    return NULL;
  if (gnutls_priority_set_direct (s, "NORMAL", NULL) < 0)
    return NULL; /* expect: unreleased-handle */
  if (gnutls_credentials_set (s, 1, cred) < 0)
    {
      gnutls_deinit (s);
      return NULL;
    }
  return s;
}

int
credentials (gnutls_certificate_credentials_t *out, const char *cert, const char *key)
{
  gnutls_certificate_credentials_t c;
  if (gnutls_certificate_allocate_credentials (&c) < 0)
    return -1;
  if (gnutls_certificate_set_x509_key_file (c, cert, key, 1) < 0)
    return -1; /* expect: unreleased-handle */
  *out = c;
  return 0;
}

int
is_for (const gnutls_datum_t *pem, const char *host)
{
  gnutls_x509_crt_t crt;
  int ok;
  if (gnutls_x509_crt_init (&crt) < 0)
    return 0;
  if (gnutls_x509_crt_import (crt, pem, 1) < 0)
    return 0; /* expect: unreleased-handle */
  ok = gnutls_x509_crt_check_hostname (crt, host) != 0;
  gnutls_x509_crt_deinit (crt);
  return ok;
}

/* GnuTLS: sessions and certificates after they are gone.  */
#include <stddef.h>

typedef struct gnutls_session_int *gnutls_session_t;
typedef struct gnutls_x509_crt_int *gnutls_x509_crt_t;
int gnutls_bye (gnutls_session_t, int);
void gnutls_deinit (gnutls_session_t);
long gnutls_record_send (gnutls_session_t, const void *, size_t);
void gnutls_x509_crt_deinit (gnutls_x509_crt_t);
unsigned gnutls_x509_crt_check_hostname (gnutls_x509_crt_t, const char *);

int
bye (gnutls_session_t s)
{
  gnutls_deinit (s);
  return gnutls_bye (s, 0); /* expect: use-after-release */
}

long
last_words (gnutls_session_t s, const char *text, size_t n)
{
  if (n == 0)
    gnutls_deinit (s);
  return gnutls_record_send (s, text, n); /* expect: use-after-release */
}

unsigned
is_for (gnutls_x509_crt_t c, const char *host)
{
  gnutls_x509_crt_deinit (c);
  return gnutls_x509_crt_check_hostname (c, host); /* expect: use-after-release */
}

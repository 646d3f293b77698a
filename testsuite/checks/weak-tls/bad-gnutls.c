/* A priority string that allows what is switched off by default.  */
#include <stddef.h>

typedef struct gnutls_session_int *gnutls_session_t;
int gnutls_priority_set_direct (gnutls_session_t, const char *, const char **);

int
prepare (gnutls_session_t s)
{
  return gnutls_priority_set_direct (s, "NORMAL:+VERS-TLS1.0", NULL); /* expect: weak-tls */
}

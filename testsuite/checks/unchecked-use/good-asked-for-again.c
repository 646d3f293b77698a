/* Asked for twice: where there was a certificate there still is.  */
#include <stdio.h>

typedef struct ssl_st SSL;
typedef struct x509_st X509;
typedef struct name_st X509_NAME;
X509 *SSL_get1_peer_certificate (const SSL *);
X509_NAME *X509_get_subject_name (const X509 *);
int X509_NAME_print_ex_fp (FILE *, const X509_NAME *, int, unsigned long);
void X509_free (X509 *);

void
show (SSL *ssl, int how)
{
  X509 *first = SSL_get1_peer_certificate (ssl), *again;
  if (how && first)
    {
      again = SSL_get1_peer_certificate (ssl);
      X509_NAME_print_ex_fp (stdout, X509_get_subject_name (again), 1, 0);
      X509_free (again);
    }
  X509_free (first);
}

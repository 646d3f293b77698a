/* Only one kind of failure is asked for its reason: 0 passes for success.  */
typedef struct ssl_st SSL;
int SSL_get_error (const SSL *, int);
int SSL_connect (SSL *);
void note (int);

int
start (SSL *ssl)
{
  int ret = SSL_connect (ssl);
  if (ret < 0) /* expect: wrong-error-test */
    {
      note (SSL_get_error (ssl, ret));
      return -1;
    }
  return 0;
}

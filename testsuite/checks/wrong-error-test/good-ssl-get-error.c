/* What SSL_get_error says of the result is a test of it.  */
typedef struct ssl_st SSL;
int SSL_get_error (const SSL *, int);
int SSL_write (SSL *, const void *, int);

enum
{
  ERROR_NONE = 0
};

int
send_all (SSL *ssl, const char *text, int length)
{
  while (length > 0)
    {
      int n = SSL_write (ssl, text, length);
      if (SSL_get_error (ssl, n) != ERROR_NONE)
	return -1;
      text += n;
      length -= n;
    }
  return 0;
}

int
send_some (SSL *ssl, char *text, int length)
{
  int n = SSL_write (ssl, text, length);
  switch (SSL_get_error (ssl, n))
    {
    case ERROR_NONE:
      if (n == 0)
	return 1;
      text[n - 1] = 0;
      return 2;
    default:
      return -1;
    }
}

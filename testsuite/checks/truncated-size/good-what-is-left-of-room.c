/* What came in is taken off the room there is, round by round: that makes it only less.
   That the room is cut down to an int is not outside data's doing.  */
#include <stddef.h>

typedef struct ssl_st SSL;
int SSL_read (SSL *, void *, int);

int more (int n);

long
receive (SSL *ssl, unsigned char *buf, size_t size)
{
  int n, bytes = 0;
  for (;;)
    {
      n = SSL_read (ssl, buf, size);
      if (n > 0)
	bytes += n;
      if (more (n) == 0)
	{
	  size -= n;
	  if (size == 0)
	    return bytes;
	  buf += n;
	  continue;
	}
      if (bytes)
	return bytes;
      return -1;
    }
}

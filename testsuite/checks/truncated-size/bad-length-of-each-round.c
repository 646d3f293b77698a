/* The length itself is outside data in each round.  */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct ssl_st SSL;
int SSL_read (SSL *, void *, int);

int
receive (SSL *ssl, unsigned char *buf, uint64_t size)
{
  unsigned char head[8];
  for (;;)
    {
      if (SSL_read (ssl, head, sizeof head) != sizeof head)
	return -1;
      memcpy (&size, head, sizeof size);
      if (size == 0)
	return 0;
      if (SSL_read (ssl, buf, (uint16_t) size) <= 0) /* expect: truncated-size */
	return -1;
    }
}

/* Room for len bytes, and one more written behind them.  */
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/types.h>

char *
receive_text (int fd, size_t len)
{
  char *p = malloc (len);
  if (p == NULL)
    return NULL;
  if (recv (fd, p, len, MSG_WAITALL) != (ssize_t) len)
    {
      free (p);
      return NULL;
    }
  p[len] = '\0'; /* expect: off-by-one; offer: len - 1 */
  return p;
}

/* len + 1 bytes for len characters and their terminator.  */
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/types.h>

char *
receive_text (int fd, uint16_t len)
{
  char *p = malloc (len + 1u);
  if (p == NULL)
    return NULL;
  if (recv (fd, p, len, MSG_WAITALL) != (ssize_t) len)
    {
      free (p);
      return NULL;
    }
  p[len] = '\0';
  return p;
}

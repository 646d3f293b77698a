/* A signed length, checked at both ends.  */
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>

char *
receive_name (int fd)
{
  int32_t len;
  char *name;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return NULL;
  if (len <= 0 || len > 255)
    return NULL;
  name = malloc ((size_t) len + 1);
  if (!name)
    return NULL;
  if (recv (fd, name, len, MSG_WAITALL) != len)
    {
      free (name);
      return NULL;
    }
  name[len] = '\0';
  return name;
}

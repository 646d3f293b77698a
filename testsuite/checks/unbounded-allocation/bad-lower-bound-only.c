/* Only the lower end is checked; a signed length may still be two gigabytes.  */
#include <arpa/inet.h>
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
  len = (int32_t) ntohl ((uint32_t) len);
  if (len <= 0)
    return NULL;
  name = malloc ((size_t) len + 1); /* expect: unbounded-allocation; offer: len + 1 <= LIMIT */
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

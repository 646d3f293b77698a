/* Only the sizes that the switch lets through.  */
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

void *
address_alloc (int fd)
{
  uint32_t len;
  if (read (fd, &len, sizeof len) != (ssize_t) sizeof len)
    return NULL;
  switch (len)
    {
    case 4:
    case 16:
      return malloc (len);
    default:
      return NULL;
    }
}

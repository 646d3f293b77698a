/* A signed 16-bit count times an element's size.  */
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

struct item { int a, b; };

struct item *
items (int fd)
{
  int16_t n;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n)
    return NULL;
  if (n > 100)
    return NULL;
  return malloc ((size_t) n * sizeof (struct item)); /* expect: sign-conversion; offer: n >= 0 */
}

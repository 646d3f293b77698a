/* The pointer steps back where recv failed.  */
#include <stddef.h>
#include <sys/socket.h>
#include <sys/types.h>

char *
fill (int fd, char *p, char *end)
{
  ssize_t n = recv (fd, p, end - p, 0);
  p += n; /* expect: unchecked-use */
  return p;
}

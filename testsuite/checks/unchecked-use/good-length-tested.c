/* The length is an index, a size and a step once it is known to be one.  */
#include <string.h>
#include <sys/socket.h>
#include <sys/types.h>

int
get_line (int fd, char *out, size_t room)
{
  char line[256];
  ssize_t n = recv (fd, line, sizeof line - 1, 0);
  if (n < 0)
    return -1;
  line[n] = '\0';
  if ((size_t) n >= room)
    return -1;
  memcpy (out, line, (size_t) n + 1);
  return 0;
}

char *
fill (int fd, char *p, char *end)
{
  while (p < end)
    {
      ssize_t n = recv (fd, p, end - p, 0);
      if (n <= 0)
        break;
      p += n;
    }
  return p;
}

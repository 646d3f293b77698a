/* A text that is read through the smaller member of a union.  */
#include <string.h>
#include <sys/socket.h>

union head
{
  struct { char line[108]; } text;
  struct { unsigned char sig[12], rest[220]; } binary;
};

int
has_end (int fd)
{
  union head h;
  ssize_t n = recv (fd, &h, sizeof h, 0);
  if (n < 8)
    return 0;
  return memchr (h.text.line, '\r', (size_t) n - 1) != NULL;
}

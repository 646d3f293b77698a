/* The number comes as text: a Content-Length.  */
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

char *
read_request (int fd, long *length)
{
  char head[1024];
  const char *field;
  ssize_t n = recv (fd, head, sizeof head - 1, 0);
  if (n <= 0)
    return NULL;
  head[n] = '\0';
  field = strstr (head, "Content-Length:");
  if (!field)
    return NULL;
  *length = strtol (field + 15, NULL, 10);
  if (*length < 0)
    return NULL;
  return malloc ((size_t) *length); /* expect: unbounded-allocation; offer: n <= LIMIT */
}

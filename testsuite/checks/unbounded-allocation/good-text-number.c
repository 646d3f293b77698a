/* A Content-Length with a limit.  */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

enum { MAX_BODY = 1 << 20 };

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
  errno = 0;
  *length = strtol (field + 15, NULL, 10);
  if (errno || *length < 0 || *length > MAX_BODY)
    return NULL;
  return malloc ((size_t) *length);
}

/* The address behind the last element may be taken, not what lies there.  */
#include <stddef.h>
#include <sys/socket.h>
#include <sys/types.h>

size_t
count_newlines (int fd)
{
  char buf[512];
  size_t lines = 0;
  ssize_t n = recv (fd, buf, sizeof buf, 0);
  if (n < 0)
    return 0;
  const char *end = &buf[n];
  for (const char *p = buf; p < end; p++)
    if (*p == '\n')
      lines++;
  const char *last = buf + sizeof buf;
  return end == last ? lines + 1 : lines;
}

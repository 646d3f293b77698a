/* A full buffer is an error here.  */
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

int
is_link_to (const char *link, const char *target)
{
  char where[512];
  ssize_t n = readlink (link, where, sizeof where);
  if (n < 0 || (size_t) n >= sizeof where)
    return 0;
  where[n] = '\0';
  return strcmp (where, target) == 0;
}

int
equal_test (int fd)
{
  char buf[64];
  ssize_t n = read (fd, buf, sizeof buf);
  if (n < 0 || n == (ssize_t) sizeof buf)
    return -1;
  buf[n] = '\0';
  return buf[0];
}

/* options: -fplugin-arg-gimlet-checks=partial-io */
/* Failure is asked for, the rest is not.  */
#include <string.h>
#include <unistd.h>

int
one (int fd, const char *text, size_t n)
{
  if (write (fd, text, n) < 0) /* expect: partial-io */
    return -1;
  return 0;
}

int
two (int fd, const char *text)
{
  ssize_t done = write (fd, text, strlen (text)); /* expect: partial-io */
  if (done == -1)
    return -1;
  return 0;
}

int
three (int fd, const char *text, size_t n)
{
  if (write (fd, text, n) <= 0) /* expect: partial-io */
    return -1;
  return 0;
}

int
four (int fd, const char *text, size_t n)
{
  return write (fd, text, n) == -1 ? -1 : 0; /* expect: partial-io */
}

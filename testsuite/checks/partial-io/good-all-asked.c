/* options: -fplugin-arg-gimlet-checks=partial-io */
/* All of it, or an error.  */
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int
a (int fd, const char *text, size_t n)
{
  if (write (fd, text, n) != (ssize_t) n)
    return -1;
  return 0;
}

int
b (int fd, uint32_t *word)
{
  if (read (fd, word, sizeof *word) < (ssize_t) sizeof *word)
    return -1;
  return 0;
}

int
c (int fd, const char *text)
{
  ssize_t n = send (fd, text, strlen (text), 0);
  return n >= 0 && (size_t) n == strlen (text) ? 0 : -1;
}

int
d (int fd, char buf[8])
{
  switch (read (fd, buf, 8))
    {
    case 8:
      return 0;
    default:
      return -1;
    }
}

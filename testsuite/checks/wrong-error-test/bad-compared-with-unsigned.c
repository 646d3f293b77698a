/* The other side of the comparison is unsigned: -1 becomes the greatest number.  */
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct header { uint32_t length, kind; };

int
too_short (int fd, struct header *h)
{
  if (recv (fd, h, sizeof *h, 0) < sizeof *h) /* expect: wrong-error-test */
    return -1;
  return (int) h->kind;
}

int
all_of_it (int fd, const char *text)
{
  if (write (fd, text, strlen (text)) < strlen (text)) /* expect: wrong-error-test */
    return -1;
  return 0;
}

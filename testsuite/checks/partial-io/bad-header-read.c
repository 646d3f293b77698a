/* options: -fplugin-arg-gimlet-checks=partial-io */
/* Half a header is none.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

struct header { uint16_t kind; uint16_t length; };

int
length (int fd)
{
  struct header h;
  if (recv (fd, &h, sizeof h, 0) <= 0) /* expect: partial-io */
    return -1;
  return ntohs (h.length);
}

int
length_of_file (int fd)
{
  struct header h;
  if (read (fd, &h, sizeof h) < 1) /* expect: partial-io */
    return -1;
  return ntohs (h.length);
}

int
at (int fd, off_t where)
{
  struct header h;
  if (pread (fd, &h, sizeof h, where) == -1) /* expect: partial-io */
    return -1;
  return ntohs (h.length);
}

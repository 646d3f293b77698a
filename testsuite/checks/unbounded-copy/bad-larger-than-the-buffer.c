/* The length given is simply larger than the buffer.  */
#include <sys/socket.h>
#include <unistd.h>

int
first_byte (int fd)
{
  char line[64];
  ssize_t n = recv (fd, line, 128, 0); /* expect: unbounded-copy; offer: sizeof line */
  if (n <= 0)
    return -1;
  return line[0];
}

/* A 16-bit frame length, and a buffer of 1 KiB.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

struct frame { uint16_t len, type; };

int
read_frame (int fd)
{
  unsigned char body[1024];
  struct frame f;
  if (recv (fd, &f, sizeof f, MSG_WAITALL) != (ssize_t) sizeof f)
    return -1;
  if (recv (fd, body, ntohs (f.len), MSG_WAITALL) <= 0) /* expect: unbounded-copy */
    return -1;
  return body[0];
}

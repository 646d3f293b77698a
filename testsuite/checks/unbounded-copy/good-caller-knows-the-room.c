/* The room is a parameter: it is the caller who knows.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

int
read_into (int fd, void *buf, size_t room)
{
  uint32_t len;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != (ssize_t) sizeof len)
    return -1;
  len = ntohl (len);
  if (len > room)
    return -1;
  return recv (fd, buf, len, MSG_WAITALL) > 0 ? 0 : -1;
}

/* The loop ends when the data do.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

int
run (int fd)
{
  uint32_t n, item;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n)
    return -1;
  n = ntohl (n);
  for (uint32_t k = 0; k < n; k++)
    if (recv (fd, &item, sizeof item, MSG_WAITALL) != (ssize_t) sizeof item)
      return -1;
  return 0;
}

/* options: -fplugin-arg-gimlet-confidence=low */
/* Nobody in this unit limits how long a peer may take.  */
#include <sys/socket.h>
#include <unistd.h>

ssize_t
greet (int fd, char *buf, size_t size)
{
  ssize_t n = recv (fd, buf, size, 0); /* expect: unbounded-wait */
  return n < 0 ? -1 : n;
}

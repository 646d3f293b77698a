/* Nothing came, and nobody notices: the structure holds what it held before.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <sys/socket.h>

struct request { uint16_t kind, length; };

int
kind_of (int fd)
{
  struct request r;
  if (recv (fd, &r, sizeof r, 0) < 0) /* expect: wrong-error-test */
    return -1;
  return ntohs (r.kind);
}

int
acknowledged (int fd)
{
  char ack;
  ssize_t n = recv (fd, &ack, 1, 0); /* expect: wrong-error-test */
  if (n == -1)
    return 0;
  return ack == '+';
}

/* The limit is a variable of the program.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>

struct settings
{
  size_t max_body;
};

void *
body_alloc (int fd, const struct settings *s, size_t *size)
{
  uint32_t wire;
  if (recv (fd, &wire, sizeof wire, MSG_WAITALL) != (ssize_t) sizeof wire)
    return NULL;
  *size = ntohl (wire);
  if (*size > s->max_body)
    return NULL;
  return malloc (*size);
}

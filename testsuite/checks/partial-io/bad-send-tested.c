/* options: -fplugin-arg-gimlet-checks=partial-io */
/* A socket takes what it has room for.  */
#include <stdint.h>
#include <stddef.h>
#include <sys/sendfile.h>
#include <sys/socket.h>

struct reply { uint32_t length; char data[4092]; };

int
answer (int fd, const struct reply *r)
{
  ssize_t n = send (fd, r, sizeof *r, MSG_NOSIGNAL); /* expect: partial-io */
  if (n < 0)
    return -1;
  return 0;
}

int
file (int to, int from, size_t size)
{
  if (sendfile (to, from, NULL, size) == -1) /* expect: partial-io */
    return -1;
  return 0;
}

/* options: -fplugin-arg-gimlet-checks=partial-io */
/* A flag that says only whether it failed.  */
#include <stdbool.h>
#include <sys/socket.h>

bool
sent (int fd, const void *data, size_t n)
{
  bool ok = send (fd, data, n, 0) >= 0; /* expect: partial-io */
  return ok;
}

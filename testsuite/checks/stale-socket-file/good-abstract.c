/* options: -fplugin-arg-gimlet-confidence=low -fplugin-arg-gimlet-checks=stale-socket-file */
/* Abstract names (unix(7)) are in no file system.  */
#include <stddef.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

int
first_byte_stored (int fd, const char *name)
{
  struct sockaddr_un addr;
  memset (&addr, 0, sizeof addr);
  addr.sun_family = AF_UNIX;
  strncpy (addr.sun_path, name, sizeof addr.sun_path - 1);
  addr.sun_path[0] = '\0';
  return bind (fd, (struct sockaddr *) &addr, sizeof addr);
}

int
behind_first_byte (int fd, const char *name)
{
  struct sockaddr_un addr = { .sun_family = AF_UNIX };
  size_t len = strlen (name);
  if (len >= sizeof addr.sun_path - 1)
    return -1;
  memcpy (addr.sun_path + 1, name, len);
  return bind (fd, (struct sockaddr *) &addr, (socklen_t) (offsetof (struct sockaddr_un, sun_path) + 1 + len));
}

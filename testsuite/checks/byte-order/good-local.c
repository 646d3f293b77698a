/* options: -fplugin-arg-gimlet-checks=byte-order */
/* Who talks to neighbours on the same machine need not swap.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

int
meet (int fd, const char *path)
{
  struct sockaddr_un a;
  memset (&a, 0, sizeof a);
  a.sun_family = AF_UNIX;
  if (strlen (path) >= sizeof a.sun_path)
    return -1;
  memcpy (a.sun_path, path, strlen (path));
  return connect (fd, (struct sockaddr *) &a, sizeof a);
}

char *
body (int fd)
{
  uint32_t n;
  if (recv (fd, &n, sizeof n, MSG_WAITALL) != (ssize_t) sizeof n || n > 65536)
    return NULL;
  return malloc (n);
}

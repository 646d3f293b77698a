/* One helper makes the address, another one binds.  */
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static int
local_address (struct sockaddr_un *sa, const char *path)
{
  if (strlen (path) >= sizeof sa->sun_path)
    return -1;
  memset (sa, 0, sizeof *sa);
  sa->sun_family = AF_LOCAL;
  strncpy (sa->sun_path, path, sizeof sa->sun_path - 1);
  return 0;
}

int
start_local (const char *path)
{
  struct sockaddr_un sa;
  int fd;
  if (local_address (&sa, path) < 0)
    return -1;
  fd = socket (PF_LOCAL, SOCK_SEQPACKET, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, (struct sockaddr *) &sa, sizeof sa) < 0) /* expect: exposed-local-server */
    {
      close (fd);
      return -1;
    }
  if (listen (fd, 16) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}

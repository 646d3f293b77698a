/* options: -fplugin-arg-gimlet-checks=endless-retry */
/* The call is the loop.  */
#include <sys/socket.h>
#include <unistd.h>

int
next (int server)
{
  int peer;
  while ((peer = accept (server, NULL, NULL)) < 0) /* expect: endless-retry */
    ;
  return peer;
}

void
knock (int fd, const struct sockaddr *peer, socklen_t size)
{
  while (connect (fd, peer, size) == -1) /* expect: endless-retry */
    ;
}

/* Buffers are used whether anything came or not.  */
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int
is_quit (int fd)
{
  char cmd[4] = "";
  recv (fd, cmd, sizeof cmd, MSG_WAITALL); /* expect: unchecked-error */
  return memcmp (cmd, "QUIT", 4) == 0;
}

unsigned
seed (int fd)
{
  unsigned s = 0;
  if (read (fd, &s, sizeof s) < 0)
    s = 1;
  return s;
}

/* The helper fills all it is given, the caller terminates behind it.  */
#include <errno.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static ssize_t
read_some (int fd, char *buf, size_t room)
{
  ssize_t n;
  do
    n = read (fd, buf, room);
  while (n < 0 && errno == EINTR);
  return n;
}

int
is_quit (int fd)
{
  char cmd[5];
  ssize_t n = read_some (fd, cmd, sizeof cmd);
  if (n <= 0)
    return 0;
  cmd[n] = '\0'; /* expect: off-by-one; offer: n < sizeof cmd */
  return strcmp (cmd, "quit") == 0;
}

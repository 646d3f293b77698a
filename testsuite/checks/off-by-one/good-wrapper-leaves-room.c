/* The helper itself keeps one byte free.  */
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static ssize_t
read_text (int fd, char *buf, size_t room)
{
  ssize_t n = read (fd, buf, room - 1);
  if (n >= 0)
    buf[n] = '\0';
  return n;
}

int
is_quit (int fd)
{
  char cmd[5];
  ssize_t n = read_text (fd, cmd, sizeof cmd);
  if (n <= 0)
    return 0;
  cmd[n] = '\0';
  return strcmp (cmd, "quit") == 0;
}

/* Code that is not here may have bound it: by number, by address, by a global.  */
#include <sys/socket.h>
#include <unistd.h>

int set_up (int fd);
int set_up_at (int *fd);
int set_up_all (void);
int server;

int
by_number (void)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (set_up (fd) != 0 || listen (fd, 5) != 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}

int
by_address (void)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (set_up_at (&fd) != 0 || listen (fd, 5) != 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}

int
by_global (void)
{
  server = socket (AF_INET, SOCK_STREAM, 0);
  if (server < 0)
    return -1;
  if (set_up_all () != 0)
    return -1;
  return listen (server, 5);
}

/* Conditions on globals that never change, and on constants.  */
#include <sys/socket.h>
#include <unistd.h>

static const int always = 1;
static int five = 5;
enum { KEEP_ALIVE = 0 };

int
drop_by_constant (int lfd)
{
  int fd = accept (lfd, NULL, NULL);
  if (fd < 0)
    return -1;
  if (always)
    close (fd);
  return 0;
}

int
drop_by_static (int lfd)
{
  int fd = accept (lfd, NULL, NULL);
  if (fd < 0)
    return -1;
  if (five == 5)
    close (fd);
  return 0;
}

int
drop_by_enum (int lfd)
{
  int fd = accept (lfd, NULL, NULL);
  if (fd < 0)
    return -1;
  if (KEEP_ALIVE)
    return fd;
  close (fd);
  return 0;
}

/* options: -fplugin-arg-gimlet-checks=inherited-descriptor */
/* Set by fcntl right after, here or by a helper, here or elsewhere.  */
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

void keep_private (int fd);

static void
set_flag (int fd)
{
  int flags = fcntl (fd, F_GETFD);
  if (flags >= 0)
    fcntl (fd, F_SETFD, flags | FD_CLOEXEC);
}

int
by_fcntl (void)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd >= 0 && fcntl (fd, F_SETFD, FD_CLOEXEC) != 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}

int
by_ioctl (const char *path)
{
  int fd = open (path, O_RDONLY);
  if (fd >= 0)
    ioctl (fd, FIOCLEX);
  return fd;
}

int
by_helper (const char *path)
{
  int fd = open (path, O_RDONLY);
  if (fd >= 0)
    set_flag (fd);
  return fd;
}

int
by_helper_elsewhere (const char *path)
{
  int fd = open (path, O_RDONLY);
  if (fd >= 0)
    keep_private (fd);
  return fd;
}

int
run (char **argv)
{
  pid_t child = fork ();
  if (child == 0)
    {
      execv (argv[0], argv);
      _exit (127);
    }
  return child < 0 ? -1 : 0;
}

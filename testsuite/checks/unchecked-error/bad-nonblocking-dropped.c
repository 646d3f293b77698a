/* A socket that stayed blocking stops the whole event loop.  */
#include <fcntl.h>
#include <sys/ioctl.h>

void
by_fcntl (int fd)
{
  int flags = fcntl (fd, F_GETFL);
  if (flags >= 0)
    fcntl (fd, F_SETFL, flags | O_NONBLOCK); /* expect: unchecked-error */
}

void
by_ioctl (int fd)
{
  int on = 1;
  ioctl (fd, FIONBIO, &on); /* expect: unchecked-error */
}

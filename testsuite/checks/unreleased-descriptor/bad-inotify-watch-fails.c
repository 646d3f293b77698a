/* The watch can't be set; the inotify instance leaks.  */
#include <sys/inotify.h>
#include <unistd.h>

int
watch_directory (const char *dir)
{
  int fd = inotify_init1 (IN_CLOEXEC | IN_NONBLOCK);
  if (fd < 0)
    return -1;
  if (inotify_add_watch (fd, dir, IN_CREATE | IN_DELETE) < 0)
    return -1; /* expect: unreleased-descriptor */
  return fd;
}

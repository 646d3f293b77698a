/* Opened before the loop, closed in it.  */
#include <fcntl.h>
#include <unistd.h>

void
append_all (const char *log, const char *const *lines, const size_t *lens, int n)
{
  int fd = open (log, O_WRONLY | O_APPEND);
  if (fd < 0)
    return;
  for (int i = 0; i < n; i++)
    if (write (fd, lines[i], lens[i]) < 0)
      close (fd); /* expect: double-release, use-after-release */
  close (fd); /* expect: double-release */
}

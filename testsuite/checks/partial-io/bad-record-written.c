/* options: -fplugin-arg-gimlet-checks=partial-io,unreleased-descriptor */
/* A file that is full takes a part.  */
#include <fcntl.h>
#include <stdint.h>
#include <unistd.h>

struct record { uint64_t id, stamp; };

int
append (const char *path, const struct record *r)
{
  int fd = open (path, O_WRONLY | O_APPEND);
  if (fd < 0)
    return -1;
  if (pwrite (fd, r, sizeof *r, 0) < 0) /* expect: partial-io */
    {
      close (fd);
      return -1;
    }
  close (fd);
  return 0;
}

/* options: -fplugin-arg-gimlet-checks=partial-io */
/* Nobody asks at all: that is unchecked-error.  */
#include <unistd.h>

void
put (int fd, const char *p, size_t n)
{
  write (fd, p, n);
}

void
put_silently (int fd, const char *p, size_t n)
{
  (void) write (fd, p, n);
}

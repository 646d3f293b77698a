/* options: -fplugin-arg-gimlet-checks=inherited-descriptor */
/* Closed before the program is run.  */
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

int
rotate (const char *path)
{
  int fd = open (path, O_WRONLY | O_APPEND);
  if (fd < 0)
    return -1;
  if (write (fd, "end\n", 4) != 4)
    {
      close (fd);
      return -1;
    }
  close (fd);
  return system ("logrotate");
}

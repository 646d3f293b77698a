/* options: -fplugin-arg-gimlet-checks=inherited-descriptor */
/* Open while a program is run, by the same function.  */
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

int
rotate (const char *path)
{
  int fd = open (path, O_WRONLY | O_APPEND), status;
  if (fd < 0)
    return -1;
  status = system ("logrotate"); /* expect: inherited-descriptor */
  close (fd);
  return status;
}

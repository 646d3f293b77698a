/* strncpy with a length the message gave.  */
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int
copy_user (int fd, char *log)
{
  char user[16];
  unsigned char msg[300];
  if (recv (fd, msg, sizeof msg, 0) < 3)
    return -1;
  strncpy (user, (char *) msg + 1, msg[0]); /* expect: unbounded-copy */
  log[0] = user[0];
  return 0;
}

/* -1 is not an index.  */
#include <string.h>
#include <sys/socket.h>
#include <sys/types.h>

void
get_line (int fd, char *out, size_t room)
{
  char line[256];
  ssize_t n = recv (fd, line, sizeof line - 1, 0);
  line[n] = '\0'; /* expect: unchecked-use */
  strncpy (out, line, room - 1);
  out[room - 1] = '\0';
}

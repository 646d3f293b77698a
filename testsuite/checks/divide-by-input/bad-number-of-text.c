/* A number out of a line of text.  */
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int
percent (int fd)
{
  char line[64];
  int whole;
  ssize_t n = recv (fd, line, sizeof line - 1, 0);
  if (n <= 0)
    return -1;
  line[n] = 0;
  whole = atoi (line);
  return 100 / whole; /* expect: divide-by-input; offer: whole != 0 */
}

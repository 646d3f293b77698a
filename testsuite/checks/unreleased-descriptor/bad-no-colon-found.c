/* The way out where strchr finds nothing is a way, too.  */
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

int
first_field (const char *path)
{
  char line[64];
  char *colon;
  int fd = open (path, O_RDONLY);
  ssize_t n;
  if (fd < 0)
    return -1;
  n = read (fd, line, sizeof line - 1);
  if (n < 0)
    n = 0;
  line[n] = '\0';
  colon = strchr (line, ':');
  if (colon == NULL)
    return -1; /* expect: unreleased-descriptor */
  close (fd);
  return (int) (colon - line);
}

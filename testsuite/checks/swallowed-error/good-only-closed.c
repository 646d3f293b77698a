/* All that comes after is the end of it.  */
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int
one (int fd, const struct sockaddr *sa, socklen_t len)
{
  int rc = connect (fd, sa, len);
  if (rc < 0)
    perror ("connect");
  shutdown (fd, SHUT_RDWR);
  close (fd);
  return rc;
}

void
two (const char *path)
{
  FILE *f = fopen (path, "w");
  if (f == NULL)
    perror (path);
  if (f)
    fclose (f);
}

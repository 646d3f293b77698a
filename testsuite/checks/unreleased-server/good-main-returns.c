/* At the end of the process there is nothing to lose.  */
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int
main (void)
{
  struct sockaddr_in sa;
  int c;
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return 1;
  memset (&sa, 0, sizeof sa);
  sa.sin_family = AF_INET;
  sa.sin_port = htons (9000);
  if (bind (fd, (struct sockaddr *) &sa, sizeof sa) < 0)
    {
      perror ("bind");
      return 1;
    }
  if (listen (fd, 5) < 0)
    {
      perror ("listen");
      return 1;
    }
  while ((c = accept (fd, NULL, NULL)) >= 0)
    close (c);
  return 0;
}

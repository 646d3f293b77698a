/* The function never ends: the listener lives as long as the process.  */
#include <netinet/in.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

extern void handle (int client);

void
serve_forever (const struct sockaddr_in *sa)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    exit (1);
  if (bind (fd, (const struct sockaddr *) sa, sizeof *sa) < 0 || listen (fd, 5) < 0)
    exit (1);
  for (;;)
    {
      int c = accept (fd, NULL, NULL);
      if (c < 0)
        abort ();
      handle (c);
      close (c);
    }
}

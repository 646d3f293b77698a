/* Release is guarded by the same flag as the acquisition.  */
#include <netinet/in.h>
#include <stdbool.h>
#include <sys/socket.h>
#include <unistd.h>

/* Standalone: makes the listener; else inetd gave it as standard input.  */
int
next_client (const struct sockaddr_in *sa, bool standalone)
{
  int client;
  int fd = STDIN_FILENO;
  if (standalone)
    {
      fd = socket (AF_INET, SOCK_STREAM, 0);
      if (fd < 0)
        return -1;
      if (bind (fd, (const struct sockaddr *) sa, sizeof *sa) < 0 || listen (fd, 9) < 0)
        {
          close (fd);
          return -1;
        }
    }
  client = accept (fd, NULL, NULL);
  if (standalone)
    close (fd);
  return client;
}

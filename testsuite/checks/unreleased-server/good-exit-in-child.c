/* The child ends in _exit, the parent closes its copy.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

extern int serve_until_idle (int);

int
spawn (const struct sockaddr_in *sa, pid_t *pid)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, (const struct sockaddr *) sa, sizeof *sa) < 0 || listen (fd, 20) < 0)
    {
      close (fd);
      return -1;
    }
  *pid = fork ();
  if (*pid == 0)
    _exit (serve_until_idle (fd));
  close (fd);
  return *pid < 0 ? -1 : 0;
}

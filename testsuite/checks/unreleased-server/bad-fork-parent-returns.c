/* The child serves and exits; the parent returns without closing its copy.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

extern void serve (int) __attribute__ ((noreturn));

pid_t
spawn_server (const struct sockaddr_in *sa)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, (const struct sockaddr *) sa, sizeof *sa) < 0 || listen (fd, 20) < 0)
    {
      close (fd);
      return -1;
    }
  pid_t pid = fork ();
  if (pid == 0)
    serve (fd);
  return pid; /* expect: unreleased-server */
}

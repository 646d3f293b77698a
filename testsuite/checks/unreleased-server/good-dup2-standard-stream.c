/* inetd's way: the socket becomes standard input, the number goes.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int
become_wait_service (const struct sockaddr_in *sa, const char *program)
{
  int fd = socket (AF_INET, SOCK_DGRAM, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, (const struct sockaddr *) sa, sizeof *sa) < 0 || dup2 (fd, STDIN_FILENO) < 0)
    {
      close (fd);
      return -1;
    }
  if (fd != STDIN_FILENO)
    close (fd);
  execl (program, program, (char *) 0);
  return -1;
}

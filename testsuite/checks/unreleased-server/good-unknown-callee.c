/* Who knows what the event loop does with it: silence.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

struct loop;
extern int loop_watch (struct loop *, int fd, void (*) (int));
extern void on_client (int);

int
publish (struct loop *loop, const struct sockaddr_in *sa)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (bind (fd, (const struct sockaddr *) sa, sizeof *sa) < 0 || listen (fd, 128) < 0)
    {
      close (fd);
      return -1;
    }
  return loop_watch (loop, fd, on_client);
}

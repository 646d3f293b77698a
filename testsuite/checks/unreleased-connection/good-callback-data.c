/* Handed to a callback as data.  */
#include <netinet/in.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

struct watcher
{
  int fd;
  void (*ready) (struct watcher *);
};

extern void watch_add (struct watcher *);

int
start_watching (const struct sockaddr_in *peer, void (*ready) (struct watcher *))
{
  struct watcher *w = malloc (sizeof *w);
  if (!w)
    return -1;
  w->ready = ready;
  w->fd = socket (AF_INET, SOCK_DGRAM, 0);
  if (w->fd < 0 || connect (w->fd, (const struct sockaddr *) peer, sizeof *peer) < 0)
    {
      if (w->fd >= 0)
        close (w->fd);
      free (w);
      return -1;
    }
  watch_add (w);
  return 0;
}

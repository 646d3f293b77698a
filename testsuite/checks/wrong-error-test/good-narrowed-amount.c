/* An int is wide enough for what is asked for.  */
#include <stdlib.h>
#include <sys/socket.h>

struct reply { unsigned char *data; size_t n; };

int
flush (int fd, const struct reply *r)
{
  int sent = (int) send (fd, r->data, r->n, 0);
  if (sent < 0)
    return -1;
  return sent;
}

int
flush_all (int fd, const struct reply *r)
{
  int sent = (int) sendto (fd, r->data, (size_t) (int) r->n, 0, NULL, 0);
  if (sent < 0)
    {
      free (r->data);
      return -1;
    }
  return 0;
}

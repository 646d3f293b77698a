/* Closed under one name, used under another.  */
#include <sys/socket.h>
#include <unistd.h>

struct link
{
  int rd;
  int wr;
};

int
half_close (int lfd)
{
  struct link l;
  l.rd = accept (lfd, 0, 0);
  if (l.rd < 0)
    return -1;
  l.wr = l.rd;
  close (l.rd);
  return send (l.wr, ".", 1, MSG_NOSIGNAL) == 1; /* expect: use-after-release */
}

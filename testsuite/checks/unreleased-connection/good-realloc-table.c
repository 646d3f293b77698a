/* Tables that grow.  */
#include <fcntl.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>
struct set
{
  int *fds;
  size_t n, cap;
};

int
add (struct set *s, const char *path)
{
  int fd;
  if (s->n == s->cap)
    {
      size_t cap = s->cap ? s->cap * 2 : 4;
      int *more = realloc (s->fds, cap * sizeof *more);
      if (!more)
	return -1;
      s->fds = more;
      s->cap = cap;
    }
  fd = open (path, O_RDONLY);
  if (fd < 0)
    return -1;
  s->fds[s->n++] = fd;
  return 0;
}

int *
grow (int lfd, int *n)
{
  int *fds = NULL;
  int count = 0;
  for (;;)
    {
      int fd = accept (lfd, NULL, NULL);
      int *more;
      if (fd < 0)
	break;
      more = realloc (fds, (size_t) (count + 1) * sizeof *fds);
      if (!more)
	{
	  close (fd);
	  break;
	}
      fds = more;
      fds[count++] = fd;
    }
  *n = count;
  return fds;
}

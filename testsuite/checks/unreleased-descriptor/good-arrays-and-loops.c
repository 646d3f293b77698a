/* Arrays of descriptors that loops fill and close, forwards and backwards.  */
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>
#define N 4

int
open_all (const char *path)
{
  int fds[N], n = 0;
  for (n = 0; n < N; n++)
    {
      fds[n] = open (path, O_RDONLY);
      if (fds[n] < 0)
	break;
    }
  for (int k = 0; k < n; k++)
    close (fds[k]);
  return n;
}

int
open_backwards (const char *const *paths, int count)
{
  int *fds = calloc ((size_t) count, sizeof *fds);
  int n = 0, ret = -1;
  if (!fds)
    return -1;
  for (; n < count; n++)
    if ((fds[n] = open (paths[n], O_RDONLY)) < 0)
      goto out;
  ret = 0;
out:
  while (n-- > 0)
    close (fds[n]);
  free (fds);
  return ret;
}

int
pairs (void)
{
  int p[3][2];
  int n;
  for (n = 0; n < 3; n++)
    if (pipe (p[n]) < 0)
      break;
  if (n < 3)
    {
      while (n-- > 0)
	{
	  close (p[n][0]);
	  close (p[n][1]);
	}
      return -1;
    }
  for (n = 0; n < 3; n++)
    {
      close (p[n][0]);
      close (p[n][1]);
    }
  return 0;
}

int
marks (const char *path)
{
  int fds[2] = { -1, -1 };
  int ret = -1;
  fds[0] = open (path, O_RDONLY);
  if (fds[0] < 0)
    goto out;
  fds[1] = open (path, O_WRONLY);
  if (fds[1] < 0)
    goto out;
  ret = 0;
out:
  for (int k = 0; k < 2; k++)
    if (fds[k] >= 0)
      close (fds[k]);
  return ret;
}

int
polled (int lfd)
{
  struct pollfd p[8];
  int n = 0;
  while (n < 8)
    {
      int c = accept (lfd, NULL, NULL);
      if (c < 0)
	break;
      p[n].fd = c;
      p[n].events = POLLIN;
      n++;
    }
  if (poll (p, (nfds_t) n, 100) < 0)
    n = n + 0;
  for (int k = 0; k < n; k++)
    close (p[k].fd);
  return n;
}

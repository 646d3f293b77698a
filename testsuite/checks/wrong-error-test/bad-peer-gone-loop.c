/* 0 says that the peer has closed: these loops spin from then on.  */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int
copy (int fd)
{
  char buf[512];
  ssize_t n;
  while ((n = recv (fd, buf, sizeof buf, 0)) != -1) /* expect: wrong-error-test */
    fwrite (buf, 1, (size_t) n, stdout);
  return -1;
}

int
all (int fd, char *buf, size_t want)
{
  size_t have = 0;
  while (have < want)
    {
      ssize_t n = recv (fd, buf + have, want - have, 0); /* expect: wrong-error-test */
      if (n < 0)
	{
	  if (errno == EINTR)
	    continue;
	  return -1;
	}
      have += (size_t) n;
    }
  return 0;
}

int
server (int listener)
{
  char buf[64];
  int fd = accept (listener, NULL, NULL);
  if (fd < 0)
    return -1;
  for (;;)
    {
      ssize_t n = read (fd, buf, sizeof buf - 1); /* expect: wrong-error-test */
      if (n < 0)
	break;
      buf[n] = '\0';
      if (strcmp (buf, "quit") == 0)
	break;
    }
  close (fd);
  return 0;
}

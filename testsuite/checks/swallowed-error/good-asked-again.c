/* Told once, asked for again where it matters.  */
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int
later (int server)
{
  int peer = accept (server, NULL, NULL);
  int rc = 0;
  if (peer < 0)
    perror ("accept");
  if (peer >= 0)
    {
      rc = send (peer, "x", 1, 0) == 1;
      close (peer);
    }
  return rc;
}

int
else_branch (const char *path)
{
  FILE *f = fopen (path, "a");
  if (!f)
    perror (path);
  else
    {
      fputs ("x\n", f);
      fclose (f);
    }
  return f != NULL;
}

int
handed_back (void)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    perror ("socket");
  return fd;
}

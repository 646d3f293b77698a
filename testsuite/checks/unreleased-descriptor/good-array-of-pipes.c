/* Pipes for a pool of workers: closed up to the one that failed.  */
#include <unistd.h>

enum { WORKERS = 4 };

int
pool_open (int pipes[WORKERS][2])
{
  int i;
  for (i = 0; i < WORKERS; i++)
    if (pipe (pipes[i]) < 0)
      goto fail;
  return 0;
fail:
  while (--i >= 0)
    {
      close (pipes[i][0]);
      close (pipes[i][1]);
    }
  return -1;
}

int
pool_check (void)
{
  int pipes[WORKERS][2];
  if (pool_open (pipes) < 0)
    return -1;
  for (int i = 0; i < WORKERS; i++)
    {
      close (pipes[i][0]);
      close (pipes[i][1]);
    }
  return 0;
}

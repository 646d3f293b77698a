/* The message belongs to another socket, or to another step.  */
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int
two (int a, int b, const struct sockaddr *sa, socklen_t len)
{
  if (connect (a, sa, len) < 0)
    perror ("the first");
  if (connect (b, sa, len) < 0)
    return -1;
  return send (b, "x", 1, 0) == 1 ? 0 : -1;
}

int
fallback (const char *first, const char *second)
{
  char c = 0;
  FILE *f = fopen (first, "r");
  if (!f)
    perror (first);
  f = f ? f : fopen (second, "r");
  if (!f)
    return -1;
  if (fread (&c, 1, 1, f) != 1)
    c = 0;
  fclose (f);
  return c;
}

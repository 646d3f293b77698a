/* Two names, but the second close only if they differ.  */
#include <fcntl.h>
#include <unistd.h>

int
compare (const char *a, const char *b)
{
  char ca = 0, cb = 0;
  int fa = open (a, O_RDONLY);
  if (fa < 0)
    return -1;
  int fb = b ? open (b, O_RDONLY) : fa;
  if (fb < 0)
    {
      close (fa);
      return -1;
    }
  int ok = pread (fa, &ca, 1, 0) == 1 && pread (fb, &cb, 1, 1) == 1;
  close (fa);
  if (fb != fa)
    close (fb);
  return ok && ca == cb;
}

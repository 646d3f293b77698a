/* The output is closed where the copy went well, and only there.  */
#include <fcntl.h>
#include <unistd.h>

int
copy_head (const char *from, const char *to)
{
  char buf[128];
  int in, out, ret = -1;
  in = open (from, O_RDONLY);
  if (in < 0)
    return -1;
  out = open (to, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (out >= 0)
    {
      ssize_t n = read (in, buf, sizeof buf);
      if (n >= 0 && write (out, buf, n) == n)
        ret = 0;
      if (ret == 0)
        close (out);
    }
  close (in);
  return ret; /* expect: unreleased-descriptor */
}

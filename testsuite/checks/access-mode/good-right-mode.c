/* Each as it was opened.  */
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

int
copy (const char *from, const char *to, char *buf, size_t size)
{
  ssize_t n = -1;
  int out, in = open (from, O_RDONLY);
  if (in < 0)
    return -1;
  out = open (to, O_WRONLY | O_CREAT | O_EXCL, 0600);
  if (out >= 0)
    {
      n = read (in, buf, size);
      if (n > 0 && write (out, buf, (size_t) n) != n)
	n = -1;
      close (out);
    }
  close (in);
  return n < 0 ? -1 : 0;
}

int
both (char *template, char *c)
{
  int bad, fd = mkstemp (template);
  if (fd < 0)
    return -1;
  bad = write (fd, "x", 1) != 1 || pread (fd, c, 1, 0) != 1;
  close (fd);
  return bad ? -1 : 0;
}

int
through (char *c)
{
  int bad, fd[2];
  if (pipe (fd) != 0)
    return -1;
  bad = write (fd[1], "x", 1) != 1 || read (fd[0], c, 1) != 1;
  close (fd[0]);
  close (fd[1]);
  return bad ? -1 : 0;
}

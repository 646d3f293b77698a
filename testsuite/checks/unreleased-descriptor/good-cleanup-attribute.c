/* Both descriptors are closed by the compiler, in whatever order.  */
#include <fcntl.h>
#include <unistd.h>

static void
closep (const int *p)
{
  if (*p != -1)
    close (*p);
}
#define autoclose __attribute__ ((cleanup (closep)))

long
copy_file (const char *from, const char *to)
{
  char buf[1024];
  long total = 0;
  ssize_t n;
  autoclose int in = open (from, O_RDONLY);
  if (in == -1)
    return -1;
  autoclose int out = open (to, O_WRONLY | O_CREAT | O_EXCL, 0600);
  if (out == -1)
    return -1;
  while ((n = read (in, buf, sizeof buf)) > 0)
    {
      if (write (out, buf, n) != n)
        return -1;
      total += n;
    }
  return n < 0 ? -1 : total;
}

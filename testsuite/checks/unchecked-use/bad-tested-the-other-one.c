/* Two descriptors, one of them tested twice.  */
#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

int
copy_block (const char *from, const char *to)
{
  char buf[512];
  ssize_t n;
  int ret = -1;
  int out;
  int in = open (from, O_RDONLY);
  if (in < 0)
    return -1;
  out = open (to, O_WRONLY | O_CREAT, 0600);
  if (in < 0)
    return -1;
  n = read (in, buf, sizeof buf);
  if (n >= 0 && write (out, buf, n) == n) /* expect: unchecked-use */
    ret = 0;
  close (in);
  close (out);
  return ret;
}

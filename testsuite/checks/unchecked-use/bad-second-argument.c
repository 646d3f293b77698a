/* dup2's target may be -1, as well.  */
#include <fcntl.h>
#include <unistd.h>

int
replace (int from, const char *path)
{
  int bad, to = open (path, O_RDWR);
  bad = dup2 (from, to) < 0; /* expect: unchecked-use */
  close (to);
  return bad ? -1 : 0;
}

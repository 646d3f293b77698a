/* readlink does not terminate, and may fill all there is.  */
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

int
is_link_to (const char *link, const char *target)
{
  char where[512];
  ssize_t n = readlink (link, where, sizeof where);
  if (n == -1)
    return 0;
  where[n] = '\0'; /* expect: off-by-one; offer: n < sizeof where */
  return strcmp (where, target) == 0;
}

/* Standard output is closed by its number.  */
#include <unistd.h>

int
last_words (void)
{
  close (STDOUT_FILENO);
  return write (STDOUT_FILENO, "bye\n", 4) == 4 ? 0 : -1; /* expect: use-after-release */
}

/* A number of one's own.  */
#include <unistd.h>

int
nobody (void)
{
  if (setuid (65534) == -1)
    _exit (1);
  return setgid (65534); /* expect: privilege-drop */
}

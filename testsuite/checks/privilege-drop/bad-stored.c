/* Kept in a variable that nobody reads.  */
#include <unistd.h>

int
user (uid_t u)
{
  int rc = setuid (u); /* expect: privilege-drop, unchecked-error */
  rc = chdir ("/");
  return rc;
}

/* Nobody keeps the number; the function goes on for a while.  */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int
create (const char *path)
{
  open (path, O_WRONLY | O_CREAT, 0600); /* expect: unreleased-descriptor, unchecked-error */
  puts (path);
  return 0;
}

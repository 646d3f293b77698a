/* What a call opens is lost with its result: one finding, not another that nobody looks at it.  */
#include <fcntl.h>
#include <stdio.h>

static int
open_log (const char *name)
{
  return open (name, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
}

void
fill (const char *name)
{
  open (name, O_RDWR); /* expect: unreleased-descriptor; with: unchecked-error */
}

void
begin (const char *name)
{
  open_log (name); /* expect: unreleased-descriptor; with: unchecked-error */
}

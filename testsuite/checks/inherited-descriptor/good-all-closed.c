/* options: -fplugin-arg-gimlet-checks=inherited-descriptor */
/* The child closes whatever is open.  */
#define _GNU_SOURCE
#include <fcntl.h>
#include <unistd.h>

int open_secret (const char *path) { return open (path, O_RDONLY); }

int
run (char **argv)
{
  pid_t child = fork ();
  if (child == 0)
    {
      if (close_range (3, ~0U, 0) != 0)
	_exit (126);
      execv (argv[0], argv);
      _exit (127);
    }
  return child < 0 ? -1 : 0;
}

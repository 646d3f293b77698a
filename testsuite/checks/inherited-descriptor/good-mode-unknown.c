/* options: -fplugin-arg-gimlet-checks=inherited-descriptor */
/* Flags that the caller chooses.  */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int open_any (const char *path, int flags) { return open (path, flags); }
FILE *open_stream (const char *path, const char *mode) { return fopen (path, mode); }

int
run (char **argv)
{
  pid_t child = fork ();
  if (child == 0)
    {
      execv (argv[0], argv);
      _exit (127);
    }
  return child < 0 ? -1 : 0;
}

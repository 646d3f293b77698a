/* options: -fplugin-arg-gimlet-checks=inherited-descriptor */
/* The child closes by number.  */
#include <fcntl.h>
#include <unistd.h>

int
run_with_log (const char *path, char **argv)
{
  int log = open (path, O_WRONLY | O_APPEND);
  pid_t child;
  if (log < 0)
    return -1;
  child = fork ();
  if (child == 0)
    {
      for (int fd = 3; fd < 256; fd++)
	close (fd);
      execv (argv[0], argv);
      _exit (127);
    }
  close (log);
  return child < 0 ? -1 : 0;
}

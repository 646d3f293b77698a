/* options: -fplugin-arg-gimlet-checks=inherited-descriptor */
/* dup2 onto the standard streams: the program is to inherit them.  */
#include <fcntl.h>
#include <unistd.h>

int
run_quietly (char **argv)
{
  pid_t child = fork ();
  if (child == 0)
    {
      int null = open ("/dev/null", O_RDWR | O_CLOEXEC);
      if (null < 0 || dup2 (null, 0) < 0 || dup2 (null, 1) < 0 || dup2 (null, 2) < 0)
	_exit (126);
      execv (argv[0], argv);
      _exit (127);
    }
  return child < 0 ? -1 : 0;
}

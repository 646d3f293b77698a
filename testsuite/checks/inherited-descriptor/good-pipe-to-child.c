/* options: -fplugin-arg-gimlet-checks=inherited-descriptor */
/* A pipe for the child: dup2 onto its standard output, and both ends closed.  */
#include <unistd.h>

int
read_from (char **argv)
{
  int ends[2];
  pid_t child;
  if (pipe (ends) != 0)
    return -1;
  child = fork ();
  if (child < 0)
    {
      close (ends[0]);
      close (ends[1]);
      return -1;
    }
  if (child == 0)
    {
      dup2 (ends[1], STDOUT_FILENO);
      close (ends[0]);
      close (ends[1]);
      execv (argv[0], argv);
      _exit (127);
    }
  close (ends[1]);
  return ends[0];
}

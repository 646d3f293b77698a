/* options: -fplugin-arg-gimlet-checks=inherited-descriptor */
/* The child closes one of them, but not the other.  */
#include <fcntl.h>
#include <unistd.h>

int
run_helper (const char *secret, const char *log, char **argv)
{
  int key = open (secret, O_RDONLY), out = open (log, O_WRONLY);
  pid_t child;
  if (key < 0 || out < 0)
    _exit (1);
  child = fork ();
  if (child == 0)
    {
      close (out);
      execv (argv[0], argv); /* expect: inherited-descriptor */
      _exit (127);
    }
  close (key);
  close (out);
  return child < 0 ? -1 : 0;
}

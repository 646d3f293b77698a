/* The child runs its program as root if setuid fails.  */
#include <sys/types.h>
#include <unistd.h>

pid_t
run_as (uid_t u, const char *path)
{
  pid_t pid = fork ();
  if (pid == 0)
    {
      setuid (u); /* expect: privilege-drop, unchecked-error */
      execl (path, path, (char *) NULL);
      _exit (127);
    }
  return pid;
}

/* fork has three answers; here -1 goes on as the parent.  */
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

int
run (const char *path)
{
  int status = 0;
  pid_t pid = fork ();
  if (pid == 0) /* expect: wrong-error-test */
    {
      execl (path, path, (char *) NULL);
      _exit (127);
    }
  kill (pid, SIGTERM);
  waitpid (pid, &status, 0);
  return status;
}

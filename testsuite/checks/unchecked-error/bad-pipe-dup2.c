/* pipe and dup2 dropped on the way to exec.  */
#include <sys/types.h>
#include <unistd.h>

void
run_filter (const char *program, int input)
{
  dup2 (input, STDIN_FILENO); /* expect: unchecked-error */
  execl (program, program, (char *) 0);
  _exit (127);
}

int
self_pipe (int p[2])
{
  p[0] = p[1] = -1;
  pipe (p); /* expect: unchecked-error */
  return p[0];
}

/* pipe and dup2 dropped: at start-up, and on the way to exec.  */
#include <sys/types.h>
#include <unistd.h>

static int wakeup[2];

void
wakeup_init (void)
{
  pipe (wakeup); /* expect: unchecked-error */
}

int
wakeup_fd (void)
{
  return wakeup[0];
}

void
run_filter (const char *program, int input, int as)
{
  dup2 (input, as); /* expect: unchecked-error */
  execl (program, program, (char *) 0);
  _exit (127);
}

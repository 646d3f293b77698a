/* The one path that knows that the thread runs destroys it.  */
#include <QThread>

bool
poll_once (void (*work) ())
{
  QThread thread;
  thread.start ();
  work ();
  if (thread.isRunning ())
    return false; /* expect: premature-release */
  return true;
}

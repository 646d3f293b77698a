/* wait (1000) says that the thread has not ended: then it must not be destroyed.  */
#include <QThread>

bool talk (int port);

bool
measure (int port)
{
  QThread thread;
  thread.start ();
  bool fine = talk (port);
  thread.quit ();
  if (!thread.wait (1000UL))
    return false; /* expect: premature-release */
  return fine;
}

/* quit asks the thread to end; it doesn't wait until it has.  */
#include <QThread>

bool talk (int port);

bool
measure (int port)
{
  auto *thread = new QThread;
  thread->start ();
  bool fine = talk (port);
  thread->quit ();
  delete thread; /* expect: premature-release */
  return fine;
}

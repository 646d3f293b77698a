/* The orders in which a thread may be ended.  */
#include <QThread>

bool talk (int port);

bool
plain (int port)
{
  QThread thread;
  thread.start ();
  bool fine = talk (port);
  thread.quit ();
  thread.wait ();
  return fine;
}

bool
with_limit (int port)
{
  QThread thread;
  thread.start ();
  bool fine = talk (port);
  thread.quit ();
  if (!thread.wait (1000UL))
    {
      thread.terminate ();
      thread.wait ();
    }
  return fine;
}

bool
asked (int port)
{
  auto *thread = new QThread;
  thread->start ();
  bool fine = talk (port);
  if (thread->isRunning ())
    {
      thread->quit ();
      thread->wait ();
    }
  delete thread;
  return fine;
}

bool
polled (int port)
{
  QThread thread;
  thread.start ();
  bool fine = talk (port);
  while (!thread.isFinished ())
    QThread::msleep (10);
  return fine;
}

bool
never_begun (int port)
{
  QThread thread;
  if (!talk (port))
    return false;
  thread.start ();
  thread.wait ();
  return true;
}

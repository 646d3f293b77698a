// A plain thread runs an event loop, and nothing here ends it.
#include <QtCore/QObject>
#include <QtCore/QThread>

void
work (QObject *worker)
{
  QThread *thread = new QThread (worker);
  worker->moveToThread (thread);
  thread->start ();
  if (thread->wait ()) // expect: unbounded-wait
    delete thread;
}

/* The event loop deletes them when they have ended.  */
#include <QObject>
#include <QThread>

void
begin (QObject *worker)
{
  auto *thread = new QThread;
  worker->moveToThread (thread);
  QObject::connect (thread, &QThread::finished, worker, &QObject::deleteLater);
  QObject::connect (thread, &QThread::finished, thread, &QObject::deleteLater);
  thread->start ();
}

void
begin_child (QObject *parent)
{
  auto *thread = new QThread (parent);
  thread->start ();
}

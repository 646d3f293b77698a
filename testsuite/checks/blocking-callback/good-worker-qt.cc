// The object lives in a thread of its own: nobody else's events wait.
#include <QtCore/QThread>
#include <QtNetwork/QTcpSocket>

class Worker : public QObject
{
public:
  void work ();
};

void
Worker::work ()
{
  QTcpSocket socket;
  socket.connectToHost (QStringLiteral ("localhost"), 80);
  if (!socket.waitForConnected (5000))
    return;
}

void
begin (QThread *thread, Worker *worker)
{
  worker->moveToThread (thread);
  QObject::connect (thread, &QThread::started, worker, &Worker::work);
  thread->start ();
}

/* A thread that serves.  */
#include <QLocalServer>
#include <QSemaphore>
#include <QThread>

class ServerThread : public QThread
{
public:
  void run () override;
  QSemaphore ready;
};

void
ServerThread::run ()
{
  QLocalServer server;
  if (!server.listen (QStringLiteral ("relay"))) /* expect: exposed-local-server, stale-socket-file */
    return;
  ready.release ();
  exec ();
}

void
begin (ServerThread *thread)
{
  thread->start ();
}

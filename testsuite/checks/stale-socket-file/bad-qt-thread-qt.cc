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
  server.setSocketOptions (QLocalServer::UserAccessOption);
  if (!server.listen (QStringLiteral ("relay"))) /* expect: stale-socket-file */
    return;
  ready.release ();
  exec ();
}

void
begin (ServerThread *thread)
{
  thread->start ();
}

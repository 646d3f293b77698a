// The members, and what the constructor makes, live in the thread that makes the object.
#include <QtCore/QThread>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

class Fetch : public QThread
{
public:
  Fetch ();
  void run () override;

private:
  QTcpSocket socket;
  QTcpServer *server;
};

Fetch::Fetch () : server (new QTcpServer (this))
{
}

void
Fetch::run ()
{
  socket.connectToHost (QStringLiteral ("localhost"), 80); // expect: wrong-thread
  if (!server->listen ()) // expect: wrong-thread
    return;
  exec ();
}

// nextPendingConnection gives null where the peer was faster.  (connect only complains
// about null; the call behind it does not.)
#include <QtCore/QObject>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

class Greeter : public QObject
{
public:
  explicit Greeter (QTcpServer *server) : server_ (server) {}

  void onConnection ()
  {
    QTcpSocket *socket = server_->nextPendingConnection ();
    connect (socket, &QTcpSocket::disconnected, socket, &QTcpSocket::deleteLater); // expect: unchecked-use
    if (socket->write ("hello\n") < 0)
      qWarning ("write failed");
  }

private:
  QTcpServer *server_;
};

void
greet (Greeter *greeter)
{
  greeter->onConnection ();
}

// Made where it is used; given by somebody else; used in the maker's thread.
#include <QtCore/QThread>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

class Fetch : public QThread
{
public:
  Fetch ();
  explicit Fetch (QTcpSocket *given);
  void run () override;
  bool prepare ();

private:
  QTcpSocket *socket = nullptr;
  QTcpSocket *other = nullptr;
  QTcpServer server;
};

Fetch::Fetch ()
{
  socket = new QTcpSocket;
}

Fetch::Fetch (QTcpSocket *given) : other (given)
{
}

bool
Fetch::prepare ()
{
  return server.listen ();
}

void
Fetch::run ()
{
  QTcpSocket own;
  own.connectToHost (QStringLiteral ("localhost"), 80);
  socket = new QTcpSocket;
  socket->connectToHost (QStringLiteral ("localhost"), 80);
  other->connectToHost (QStringLiteral ("localhost"), 80);
  exec ();
  delete socket;
}

// The same calls where no event loop calls them.
#include <QtNetwork/QTcpSocket>

bool
ask (QTcpSocket *socket)
{
  socket->connectToHost (QStringLiteral ("localhost"), 80);
  return socket->waitForConnected (5000);
}

int
main ()
{
  QTcpSocket socket;
  return ask (&socket) ? 0 : 1;
}

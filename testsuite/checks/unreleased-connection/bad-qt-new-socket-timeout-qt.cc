// No parent, no owner: the socket is lost where connecting takes too long.
#include <QtNetwork/QTcpSocket>

QTcpSocket *
dial (const QString &host, quint16 port)
{
  auto *socket = new QTcpSocket;
  socket->connectToHost (host, port);
  if (!socket->waitForConnected (3000))
    return nullptr; // expect: unreleased-connection
  return socket;
}

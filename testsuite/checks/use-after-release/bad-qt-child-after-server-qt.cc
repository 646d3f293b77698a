// A server's sockets are its children: deleted with it.
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

QTcpSocket *
takeAndShut (QTcpServer *server)
{
  QTcpSocket *socket = server->nextPendingConnection ();
  if (!socket)
    return nullptr;
  delete server;
  socket->disconnectFromHost (); // expect: use-after-release
  return nullptr;
}

// close() stops listening; the server itself and its sockets live on.
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

bool
restart (QTcpServer *server, quint16 port)
{
  QTcpSocket *last = server->nextPendingConnection ();
  server->close ();
  if (last)
    {
      last->abort ();
      last->deleteLater ();
    }
  return server->listen (QHostAddress::LocalHost, port);
}

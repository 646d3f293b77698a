// Tested by if, while, Q_ASSERT-free early return and hasPendingConnections.
#include <QtCore/QObject>
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QLocalSocket>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

void
dropAll (QTcpServer *server)
{
  while (QTcpSocket *socket = server->nextPendingConnection ())
    {
      socket->abort ();
      socket->deleteLater ();
    }
}

void
dropOne (QLocalServer *server)
{
  QLocalSocket *client = server->nextPendingConnection ();
  if (client == nullptr)
    return;
  client->abort ();
  client->deleteLater ();
}

void
dropPending (QTcpServer *server)
{
  while (server->hasPendingConnections ())
    {
      QTcpSocket *socket = server->nextPendingConnection ();
      socket->abort ();
      socket->deleteLater ();
    }
}

// disconnectFromHost ends the connection; the object stays.
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

void
serve (QTcpServer *server)
{
  while (server->hasPendingConnections ())
    {
      QTcpSocket *socket = server->nextPendingConnection (); // expect: unreleased-connection
      QObject::connect (socket, &QTcpSocket::readyRead, socket, [socket] {
	if (socket->readAll ().endsWith ("bye\n"))
	  socket->disconnectFromHost ();
      });
    }
}

// Accepted, answered, and never deleted: it lives as long as the server.
#include <QtCore/QObject>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

void
answerAll (QTcpServer *server)
{
  QObject::connect (server, &QTcpServer::newConnection, server, [server] {
    QTcpSocket *socket = server->nextPendingConnection ();
    if (!socket)
      return;
    if (socket->write ("busy\n") != 5)
      qWarning ("short write");
    socket->disconnectFromHost ();
  }); // expect: unreleased-connection
}

// Deleted when the peer goes: the idiom of Qt's own documentation.
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
    QObject::connect (socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
    if (socket->write ("busy\n") != 5)
      qWarning ("short write");
    socket->disconnectFromHost ();
  });
}

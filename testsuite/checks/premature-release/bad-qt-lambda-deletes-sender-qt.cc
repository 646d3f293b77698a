/* Lambdas that delete the socket whose signal they are connected to.  */
#include <QLocalServer>
#include <QLocalSocket>
#include <QTcpServer>
#include <QTcpSocket>

void
accept_local (QLocalServer *server, QObject *context)
{
  QLocalSocket *socket = server->nextPendingConnection ();
  if (socket == nullptr)
    return;
  QObject::connect (socket, &QLocalSocket::disconnected, context, [socket] { delete socket; }); /* expect: premature-release */
}

void
accept_tcp (QTcpServer *server)
{
  QTcpSocket *socket = server->nextPendingConnection ();
  if (socket == nullptr)
    return;
  QObject::connect (socket, &QTcpSocket::readyRead, [socket] { /* expect: premature-release */
    if (socket->readAll ().isEmpty ())
      delete socket;
  });
}

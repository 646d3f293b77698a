// A functor that connects another one, in the sockets' thread or wherever.
#include <QtCore/QVariant>
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QLocalSocket>

void
serve (QLocalServer *server, QObject *log)
{
  QObject::connect (server, &QLocalServer::newConnection, log, [server, log] {
    QLocalSocket *socket = server->nextPendingConnection ();
    if (!socket)
      return;
    QObject::connect (socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    QObject::connect (socket, &QLocalSocket::readyRead, [socket, log] { // expect: contextless-connect, prohibited-api
      log->setProperty ("last", QString::fromUtf8 (socket->readAll ()));
    });
  });
}

// The socket has a handler, but none for its end: it stays until the server goes.
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QLocalSocket>

void
serve (QLocalServer *server)
{
  QObject::connect (server, &QLocalServer::newConnection, server, [server] { // expect: unchecked-error
    QLocalSocket *socket = server->nextPendingConnection (); // expect: unreleased-connection
    if (!socket)
      return;
    QObject::connect (socket, &QLocalSocket::readyRead, socket, [socket] {
      if (socket->write ("pong\n") < 0)
	qWarning ("no answer");
    });
  });
}

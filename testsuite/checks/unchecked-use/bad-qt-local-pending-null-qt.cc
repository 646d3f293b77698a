// The same for a local server, in a lambda.
#include <QtCore/QObject>
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QLocalSocket>

void
serve (QLocalServer *server)
{
  QObject::connect (server, &QLocalServer::newConnection, server, [server] {
    QLocalSocket *client = server->nextPendingConnection ();
    client->disconnectFromServer (); // expect: unchecked-use
    client->deleteLater ();
  });
}

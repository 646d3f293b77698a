// A refused client is left to the server that made its socket.
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QLocalSocket>

QLocalSocket *
takeClient (QLocalServer *server, bool accepting)
{
  QLocalSocket *client = server->nextPendingConnection ();
  if (!client)
    return nullptr;
  if (!accepting)
    {
      client->disconnectFromServer ();
      return nullptr; // expect: unreleased-connection
    }
  return client;
}

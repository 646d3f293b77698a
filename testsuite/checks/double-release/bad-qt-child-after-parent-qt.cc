// The server owns its sockets: it has deleted this one already.
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QLocalSocket>

void
finish (QLocalServer *server)
{
  QLocalSocket *client = server->nextPendingConnection ();
  delete server;
  delete client; // expect: double-release
}

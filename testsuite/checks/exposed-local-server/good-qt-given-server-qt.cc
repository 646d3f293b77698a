// The server comes from elsewhere: its options may well be set.
#include <QtNetwork/QLocalServer>

bool
restart (QLocalServer *server)
{
  const QString name = server->serverName ();
  server->close ();
  QLocalServer::removeServer (name);
  return server->listen (name);
}

// A socket that listens already: who may reach it was said when it was bound.
bool
takeOver (qintptr number)
{
  QLocalServer server;
  return server.listen (number) && server.waitForNewConnection (3000);
}

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

// Access options, each before listen().
#include <QtNetwork/QLocalServer>

bool
start (QLocalServer *server, const QString &name)
{
  server->setSocketOptions (QLocalServer::UserAccessOption);
  QLocalServer::removeServer (name);
  return server->listen (name);
}

bool
startForGroup (QLocalServer *server, const QString &name)
{
  server->setSocketOptions (QLocalServer::UserAccessOption | QLocalServer::GroupAccessOption);
  QLocalServer::removeServer (name);
  return server->listen (name);
}

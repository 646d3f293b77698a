// Deleted at once, or later by the event loop.
#include <QtCore/QString>
#include <QtNetwork/QLocalServer>

QLocalServer *
publish (const QString &name)
{
  auto *server = new QLocalServer;
  server->setSocketOptions (QLocalServer::UserAccessOption);
  QLocalServer::removeServer (name);
  if (!server->listen (name))
    {
      server->deleteLater ();
      return nullptr;
    }
  return server;
}

bool
nameIsUsable (const QString &name)
{
  auto *server = new QLocalServer;
  server->setSocketOptions (QLocalServer::UserAccessOption);
  QLocalServer::removeServer (name);
  const bool ok = server->listen (name);
  delete server;
  return ok;
}

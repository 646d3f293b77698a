// The failing branch deletes, the message asks the dead.
#include <QtNetwork/QLocalServer>

QLocalServer *
publish (const QString &name)
{
  auto *server = new QLocalServer;
  server->setSocketOptions (QLocalServer::UserAccessOption);
  QLocalServer::removeServer (name);
  if (!server->listen (name))
    {
      delete server;
      qWarning ("%s", qPrintable (server->errorString ())); // expect: use-after-release
      return nullptr;
    }
  return server;
}

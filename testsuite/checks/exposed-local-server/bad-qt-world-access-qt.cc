// WorldAccessOption lets everybody in.
#include <QtNetwork/QLocalServer>
#include <memory>

std::unique_ptr<QLocalServer>
start (const QString &name)
{
  auto server = std::make_unique<QLocalServer> ();
  server->setSocketOptions (QLocalServer::WorldAccessOption);
  QLocalServer::removeServer (name);
  if (!server->listen (name)) // expect: exposed-local-server
    return nullptr;
  return server;
}

// A local server that nothing owns once the function ends.
#include <QtCore/QString>
#include <QtNetwork/QLocalServer>

void
announce (const QString &name)
{
  auto *server = new QLocalServer;
  server->setSocketOptions (QLocalServer::UserAccessOption);
  QLocalServer::removeServer (name);
  if (!server->listen (name))
    qWarning ("cannot announce");
} // expect: unreleased-server

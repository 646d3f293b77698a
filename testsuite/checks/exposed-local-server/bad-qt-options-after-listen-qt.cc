// Options set after listen() come too late.
#include <QtNetwork/QLocalServer>

bool
answerOnce (const QString &name)
{
  QLocalServer server;
  QLocalServer::removeServer (name);
  if (!server.listen (name)) // expect: exposed-local-server
    return false;
  server.setSocketOptions (QLocalServer::UserAccessOption);
  return server.waitForNewConnection (1000);
}

// The static helper listens for a caller that has set nothing.
#include <QtNetwork/QLocalServer>

static bool
listenOn (QLocalServer &server, const QString &name)
{
  if (server.listen (name)) // expect: exposed-local-server
    return true;
  qWarning ("%s", qPrintable (server.errorString ()));
  return false;
}

bool
probe (const QString &name)
{
  QLocalServer server;
  QLocalServer::removeServer (name);
  return listenOn (server, name) && server.waitForNewConnection (100);
}

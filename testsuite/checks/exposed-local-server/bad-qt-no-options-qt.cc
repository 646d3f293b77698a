// listen() without a word about access.
#include <QtNetwork/QLocalServer>

QLocalServer *
publish (const QString &name, QObject *parent)
{
  auto *server = new QLocalServer (parent);
  QLocalServer::removeServer (name);
  if (!server->listen (name)) // expect: exposed-local-server
    {
      qWarning ("%s", qPrintable (server->errorString ()));
      return nullptr;
    }
  return server;
}

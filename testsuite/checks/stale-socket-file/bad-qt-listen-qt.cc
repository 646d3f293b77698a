/* listen by name; what a crash leaves behind keeps the next run from listening.  */
#include <QLocalServer>
#include <QString>

bool
begin (QLocalServer *server, const QString &name)
{
  server->setSocketOptions (QLocalServer::NoOptions);
  return server->listen (name); /* expect: exposed-local-server, stale-socket-file */
}

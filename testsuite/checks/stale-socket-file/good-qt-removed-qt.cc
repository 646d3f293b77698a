/* Removed before, or where it stood in the way; or by a function of the unit's.  */
#include <QLocalServer>
#include <QString>

bool
removed_first (QLocalServer *server, const QString &name)
{
  QLocalServer::removeServer (name);
  return server->listen (name);
}

bool
removed_when_in_use (QLocalServer *server, const QString &name)
{
  if (server->listen (name))
    return true;
  if (server->serverError () != QAbstractSocket::AddressInUseError)
    return false;
  QLocalServer::removeServer (name);
  return server->listen (name);
}

/* Servers without a name in the file system.  */
#include <QLocalServer>
#include <QString>
#include <QTcpServer>

bool
abstract_name (const QString &name)
{
  QLocalServer server;
  server.setSocketOptions (QLocalServer::UserAccessOption | QLocalServer::AbstractNamespaceOption);
  return server.listen (name) && server.waitForNewConnection (100);
}

bool
given_socket (QLocalServer *server, qintptr fd)
{
  server->setSocketOptions (QLocalServer::UserAccessOption);
  return server->listen (fd);
}

bool
tcp (QTcpServer *server)
{
  return server->listen (QHostAddress::LocalHost, 4000);
}

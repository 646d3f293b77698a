/* Servers without a name in the file system.  */
#include <QLocalServer>
#include <QString>
#include <QTcpServer>

bool
abstract_name (const QString &name)
{
  QLocalServer server;
  server.setSocketOptions (QLocalServer::AbstractNamespaceOption);
  /* gimlet: ignore exposed-local-server nobody but the user runs here */
  return server.listen (name) && server.waitForNewConnection (100);
}

bool
given_socket (QLocalServer *server, qintptr fd)
{
  return server->listen (fd);
}

bool
tcp (QTcpServer *server)
{
  return server->listen (QHostAddress::LocalHost, 4000);
}

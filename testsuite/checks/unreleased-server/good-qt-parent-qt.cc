// The parent deletes it.
#include <QtCore/QObject>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpServer>

QTcpServer *
openPort (quint16 port, QObject *parent)
{
  auto *server = new QTcpServer (parent);
  if (!server->listen (QHostAddress::LocalHost, port))
    {
      qWarning ("cannot listen on port %u", unsigned (port));
      return nullptr;
    }
  return server;
}

void
addMonitor (QObject *app)
{
  auto *server = new QTcpServer;
  server->setParent (app);
  if (!server->listen (QHostAddress::LocalHost, 7001))
    qWarning ("no monitor");
}

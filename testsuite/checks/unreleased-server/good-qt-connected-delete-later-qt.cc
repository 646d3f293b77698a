// A signal is connected to deleteLater: the server ends with its owner.
#include <QtCore/QCoreApplication>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpServer>

bool
serveUntilQuit (QCoreApplication *app)
{
  auto *server = new QTcpServer;
  QObject::connect (app, &QCoreApplication::aboutToQuit, server, &QObject::deleteLater);
  return server->listen (QHostAddress::LocalHost, 4242);
}

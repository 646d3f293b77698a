// By value, by unique_ptr, and with a parent.
#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtNetwork/QLocalSocket>
#include <QtNetwork/QTcpSocket>
#include <memory>

QByteArray
ask (const QString &host, quint16 port)
{
  QTcpSocket socket;
  socket.connectToHost (host, port);
  if (!socket.waitForConnected (3000))
    return QByteArray ();
  if (socket.write ("?\n") != 2 || !socket.waitForReadyRead (3000))
    return QByteArray ();
  return socket.readAll ();
}

bool
isRunning (const QString &name)
{
  auto socket = std::make_unique<QLocalSocket> ();
  socket->connectToServer (name);
  return socket->waitForConnected (500);
}

QTcpSocket *
dial (const QString &host, quint16 port, QObject *parent)
{
  auto *socket = new QTcpSocket (parent);
  socket->connectToHost (host, port);
  if (!socket->waitForConnected (3000))
    return nullptr;
  return socket;
}

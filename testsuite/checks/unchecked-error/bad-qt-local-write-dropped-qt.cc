// write() to a local socket, dropped.
#include <QtCore/QByteArray>
#include <QtNetwork/QLocalSocket>

bool
notify (const QString &name, const QByteArray &message)
{
  QLocalSocket socket;
  socket.connectToServer (name);
  if (!socket.waitForConnected (500))
    return false;
  socket.write (message); // expect: unchecked-error
  return socket.waitForBytesWritten (500);
}

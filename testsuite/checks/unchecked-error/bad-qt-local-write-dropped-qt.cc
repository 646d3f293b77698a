// options: -fplugin-arg-gimlet-confidence=low
// write() to a local socket, dropped: told to those who ask for the doubtful as well.
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
  return socket.waitForDisconnected (500);
}

// options: -UQT_NO_DEBUG
// The container's size is looked at in an assertion only.
#include <QtCore/QByteArray>
#include <QtNetwork/QTcpSocket>

bool
echo (QTcpSocket *socket, QByteArray &block)
{
  const qint64 waiting = socket->bytesAvailable ();
  Q_ASSERT (waiting <= block.size ());
  if (socket->read (block.data (), waiting) != waiting) // expect: assert-only-guard
    return false;
  return socket->write (block.constData (), waiting) == waiting; // expect: assert-only-guard
}

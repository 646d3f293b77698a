// QIODevice::read fills the buffer; readLine would have left room.
#include <QtCore/QString>
#include <QtNetwork/QLocalSocket>

QString
command (QLocalSocket *socket)
{
  char buf[128];
  const qint64 n = socket->read (buf, sizeof buf);
  if (n < 0)
    return QString ();
  buf[n] = '\0'; // expect: off-by-one; offer: n < sizeof buf
  return QString::fromUtf8 (buf);
}

// A length that is one.
#include <QtCore/QByteArray>
#include <QtNetwork/QLocalSocket>

char
lastByte (QLocalSocket *socket)
{
  char buf[64];
  const qint64 n = socket->read (buf, sizeof buf);
  if (n <= 0)
    return 0;
  return buf[n - 1];
}

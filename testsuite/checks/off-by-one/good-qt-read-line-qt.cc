// readLine leaves room for the terminator it writes; read is asked for less.
#include <QtCore/QString>
#include <QtNetwork/QLocalSocket>

QString
command (QLocalSocket *socket)
{
  char buf[128];
  const qint64 n = socket->readLine (buf, sizeof buf);
  if (n < 0)
    return QString ();
  buf[n] = '\0';
  return QString::fromUtf8 (buf);
}

QString
word (QLocalSocket *socket)
{
  char buf[128];
  const qint64 n = socket->read (buf, sizeof buf - 1);
  if (n < 0)
    return QString ();
  buf[n] = '\0';
  return QString::fromUtf8 (buf);
}

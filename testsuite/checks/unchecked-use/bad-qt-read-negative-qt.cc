// read() gives -1 on errors: not a length.
#include <QtNetwork/QLocalSocket>

char
lastByte (QLocalSocket *socket)
{
  char buf[64];
  const qint64 n = socket->read (buf, sizeof buf);
  return buf[n - 1]; // expect: unchecked-use
}

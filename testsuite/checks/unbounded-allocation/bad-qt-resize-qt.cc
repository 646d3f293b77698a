// A QByteArray resized to a number the peer sent.
#include <QtCore/QByteArray>
#include <QtCore/QtEndian>
#include <QtNetwork/QTcpSocket>

QByteArray
readMessage (QTcpSocket *socket)
{
  quint32 len;
  QByteArray message;
  if (socket->read (reinterpret_cast<char *> (&len), sizeof len) != qint64 (sizeof len))
    return message;
  len = qFromBigEndian (len);
  message.resize (len); // expect: unbounded-allocation; offer: len <= LIMIT
  if (socket->read (message.data (), message.size ()) != message.size ())
    message.clear ();
  return message;
}

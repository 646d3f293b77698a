// qMin, a check, and Qt's own way to read what is there.
#include <QtCore/QByteArray>
#include <QtCore/QtEndian>
#include <QtNetwork/QTcpSocket>
#include <QtNetwork/QUdpSocket>

static const quint32 maxMessage = 1 << 16;

QByteArray
readMessage (QTcpSocket *socket)
{
  quint32 len;
  QByteArray message;
  if (socket->read (reinterpret_cast<char *> (&len), sizeof len) != qint64 (sizeof len))
    return message;
  len = qFromBigEndian (len);
  if (len > maxMessage)
    return message;
  message.resize (len);
  if (socket->read (message.data (), message.size ()) != message.size ())
    message.clear ();
  return message;
}

QByteArray
readSome (QTcpSocket *socket)
{
  quint32 len;
  if (socket->read (reinterpret_cast<char *> (&len), sizeof len) != qint64 (sizeof len))
    return QByteArray ();
  QByteArray part (qMin (len, maxMessage), '\0');
  return part;
}

QByteArray
readDatagram (QUdpSocket *udp)
{
  QByteArray datagram;
  const qint64 size = udp->pendingDatagramSize ();
  if (size < 0 || size > 65535)
    return datagram;
  datagram.resize (int (size));
  if (udp->readDatagram (datagram.data (), datagram.size ()) < 0)
    datagram.clear ();
  return datagram;
}

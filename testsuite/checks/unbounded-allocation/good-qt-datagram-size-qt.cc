// UDP itself bounds the size of a datagram.
#include <QByteArray>
#include <QHostAddress>
#include <QUdpSocket>

void received (const QByteArray &datagram);

void
readAll (QUdpSocket *socket)
{
  while (socket->hasPendingDatagrams ())
    {
      QByteArray buffer;
      buffer.resize (socket->pendingDatagramSize ());
      if (socket->readDatagram (buffer.data (), buffer.size ()) < 0)
	return;
      received (buffer);
    }
}

// What was written through data () is what the array holds.
#include <QByteArray>
#include <QTcpSocket>
#include <QUdpSocket>
#include <cstring>
#include <sys/socket.h>

static int table[32];

int
datagram (QUdpSocket &sock)
{
  QByteArray d;
  d.resize (static_cast<int> (sock.pendingDatagramSize ()));
  if (sock.readDatagram (d.data (), d.size ()) < 1)
    return -1;
  int n = d.at (0);
  return table[n]; // expect: unchecked-index
}

int
byOperator (QUdpSocket *sock)
{
  QByteArray d (512, '\0');
  if (sock->readDatagram (d.data (), d.size ()) < 4)
    return -1;
  return table[static_cast<uchar> (d[1])]; // expect: unchecked-index
}

int
descriptor (int fd)
{
  QByteArray d (64, '\0');
  if (recv (fd, d.data (), 64, 0) < 4)
    return -1;
  int n = static_cast<uchar> (d.at (2));
  return table[n]; // expect: unchecked-index
}

int
copied (int fd)
{
  unsigned char buf[64];
  if (recv (fd, buf, sizeof buf, 0) != sizeof buf)
    return -1;
  QByteArray d (64, '\0');
  std::memcpy (d.data (), buf, sizeof buf);
  return table[static_cast<uchar> (d.at (3))]; // expect: unchecked-index
}

// What was written through data () is what the array holds; but it is bounded, or is the
// program's own, or another array's.
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
  return n >= 0 && n < 32 ? table[n] : 0;
}

int
masked (int fd)
{
  QByteArray d (64, '\0');
  if (recv (fd, d.data (), 64, 0) < 4)
    return -1;
  return table[d.at (2) & 31];
}

// Another array.
int
other (QUdpSocket *sock, const QByteArray &own)
{
  QByteArray d (512, '\0');
  if (sock->readDatagram (d.data (), d.size ()) < 4 || own.size () < 4)
    return -1;
  return table[static_cast<uchar> (own.at (0))] + d.size ();
}

// The program's own bytes.
int
copied (const char *own)
{
  QByteArray d (64, '\0');
  std::memcpy (d.data (), own, 64);
  return table[static_cast<uchar> (d.at (3))];
}

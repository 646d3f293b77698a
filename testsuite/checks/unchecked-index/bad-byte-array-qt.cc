// What a QByteArray holds that came from a socket.
#include <QByteArray>
#include <QDataStream>
#include <QTcpSocket>
#include <cstring>

static int table[32];
static char out[64];

int
byAt (QTcpSocket *s)
{
  QByteArray d = s->readAll ();
  return d.size () < 4 ? 0 : table[static_cast<uchar> (d.at (0))]; // expect: unchecked-index
}

int
byPointer (QTcpSocket *s)
{
  QByteArray d = s->readAll ();
  const char *p = d.constData ();
  return d.size () < 4 ? 0 : table[static_cast<uchar> (p[1])]; // expect: unchecked-index
}

int
byOperator (QTcpSocket *s)
{
  const QByteArray d = s->readAll ();
  return d.size () < 4 ? 0 : table[static_cast<uchar> (d[1])]; // expect: unchecked-index
}

void
byCopy (QTcpSocket *s)
{
  QByteArray d = s->readAll ();
  quint16 n;
  if (d.size () < 2)
    return;
  std::memcpy (&n, d.constData (), sizeof n);
  std::memset (out, 0, n); // expect: unbounded-copy
}

int
byStream (QTcpSocket *s)
{
  QDataStream in (s);
  qint16 n;
  in >> n;
  return table[n]; // expect: unchecked-index; offer: n >= 0 && n < 32
}

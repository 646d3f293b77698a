// What a QByteArray holds that came from a socket, bounded.
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
  uchar n = d.size () < 4 ? 0 : static_cast<uchar> (d.at (0));
  return n < 32 ? table[n] : 0;
}

int
byPointer (QTcpSocket *s)
{
  QByteArray d = s->readAll ();
  const char *p = d.constData ();
  return d.size () < 4 ? 0 : table[p[1] & 31];
}

void
byCopy (QTcpSocket *s)
{
  QByteArray d = s->readAll ();
  quint16 n;
  if (d.size () < 2)
    return;
  std::memcpy (&n, d.constData (), sizeof n);
  if (n <= sizeof out)
    std::memset (out, 0, n);
}

// The program's own bytes.
int
own (int k)
{
  QByteArray d ("0123456789abcdef");
  const char *p = d.constData ();
  d[1] = 'x';
  return table[static_cast<uchar> (p[1]) % 64 / 2] + (k >= 0 && k < 4 ? d.at (k) : 0);
}

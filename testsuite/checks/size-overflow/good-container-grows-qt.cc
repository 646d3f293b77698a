// What has come in is in memory already: a container that grows by a chunk asks for no more
// than was sent, and its size and a chunk's do not wrap.
#include <QtNetwork/QTcpSocket>

#include <cstring>

class Reader
{
public:
  qint64 read (qint64 bytes);

private:
  QTcpSocket socket_;
  QByteArray incoming_;
};

qint64
Reader::read (qint64 bytes)
{
  char chunk[1024];
  qint64 total = 0;
  do
    {
      qint64 got = socket_.read (chunk, qMin<qint64> (sizeof chunk, bytes - total));
      if (got <= 0)
	break;
      qint64 before = incoming_.size ();
      incoming_.resize (before + got);
      memcpy (incoming_.data () + before, chunk, got);
      total += got;
    }
  while (total < bytes);
  return total;
}

QByteArray
copyOf (QTcpSocket &socket)
{
  QByteArray all = socket.readAll ();
  QByteArray room (all.size () + 1, '\0');
  memcpy (room.data (), all.constData (), all.size ());
  return room;
}

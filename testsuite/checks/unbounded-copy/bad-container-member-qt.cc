// As much as the peer sent goes into a buffer made for something else, and out of it.
#include <QtCore/QByteArray>
#include <QtNetwork/QTcpSocket>

class Echo
{
public:
  explicit Echo (QTcpSocket *s) : socket (s) { buffer.resize (4096); }
  bool once ();
  bool serve ();

private:
  QTcpSocket *socket;
  QByteArray buffer;
};

bool
Echo::once ()
{
  const qint64 waiting = socket->bytesAvailable ();
  if (socket->read (buffer.data (), waiting) != waiting) // expect: unbounded-copy
    return false;
  return socket->write (buffer.constData (), waiting) == waiting; // expect: unbounded-copy
}

// A test of one sign only.
bool
Echo::serve ()
{
  qint64 waiting = socket->bytesAvailable ();
  if (waiting <= 0)
    return false;
  return socket->read (buffer.data (), waiting) == waiting; // expect: unbounded-copy
}

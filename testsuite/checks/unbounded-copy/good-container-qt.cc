// The container's own size bounds it, in all the ways there are.
#include <QtCore/QByteArray>
#include <QtNetwork/QTcpSocket>

bool
whole (QTcpSocket *socket, QByteArray &block)
{
  for (int k = 0; k < 3; k++)
    if (socket->read (block.data (), block.size ()) <= 0)
      return false;
  return true;
}

bool
least (QTcpSocket *socket, QByteArray &block)
{
  qint64 n = qMin (socket->bytesAvailable (), qint64 (block.size ()));
  return socket->read (block.data (), n) == n && socket->write (block.constData (), n) == n;
}

bool
tested (QTcpSocket *socket, QByteArray &block)
{
  qint64 n = socket->bytesAvailable ();
  if (n > block.size ())
    return false;
  return socket->read (block.data (), n) == n;
}

bool
measured (QTcpSocket *socket, QByteArray &block)
{
  qint64 n = socket->bytesAvailable ();
  if (n > 100000)
    return false;
  block.resize (int (n));
  return socket->read (block.data (), n) == n;
}

bool
made (QTcpSocket *socket)
{
  qint64 n = socket->bytesAvailable ();
  QByteArray block (n < 65536 ? int (n) : 65536, '\0');
  return socket->read (block.data (), block.size ()) == n;
}

bool
rest (QTcpSocket *socket, QByteArray &block, int got)
{
  qint64 n = socket->read (block.data () + got, block.size () - got);
  return n > 0 && socket->write (block.constData () + got, n) == n;
}

bool
received (QTcpSocket *socket, const QByteArray &other)
{
  QByteArray block = socket->readAll ();
  return socket->write (block.constData (), block.size ()) == block.size ()
	 && socket->write (other.constData (), other.size ()) == other.size ();
}

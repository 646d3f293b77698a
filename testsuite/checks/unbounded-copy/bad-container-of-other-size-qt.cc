// A local container of a size of its own; a parameter.
#include <QtCore/QByteArray>
#include <QtNetwork/QLocalSocket>

bool
take (QLocalSocket *socket)
{
  QByteArray block;
  qint64 waiting = socket->bytesAvailable ();
  block.resize (512);
  return socket->read (block.data (), waiting) == waiting; // expect: unbounded-copy
}

bool
fill (QLocalSocket *socket, QByteArray &block)
{
  return socket->read (block.data (), socket->bytesAvailable ()) > 0; // expect: unbounded-copy
}

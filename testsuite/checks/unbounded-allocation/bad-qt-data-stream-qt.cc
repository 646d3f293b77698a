// A count out of a QDataStream over a socket.
#include <QtCore/QDataStream>
#include <QtCore/QList>
#include <QtNetwork/QLocalSocket>

QList<qint32>
readValues (QLocalSocket *socket)
{
  QDataStream in (socket);
  qint32 count = 0;
  QList<qint32> values;
  in >> count;
  if (in.status () != QDataStream::Ok || count < 0)
    return values;
  values.resize (count); // expect: unbounded-allocation; offer: count <= LIMIT
  return values;
}

// The check is made on the wrapped product.
#include <QtCore/QByteArray>
#include <QtCore/QtEndian>
#include <QtNetwork/QTcpSocket>

QByteArray
rowBuffer (QTcpSocket *socket)
{
  quint32 columns;
  QByteArray row;
  if (socket->read (reinterpret_cast<char *> (&columns), sizeof columns) != qint64 (sizeof columns))
    return row;
  const quint32 bytes = qFromBigEndian (columns) * 4u;
  if (bytes > 65536u)
    return row;
  row.resize (int (bytes)); // expect: size-overflow; offer: columns <= UINT32_MAX / 4
  return row;
}

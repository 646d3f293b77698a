// qMin and a check before the product.
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
  columns = qFromBigEndian (columns);
  if (columns > 4096)
    return row;
  row.resize (int (columns * 4u));
  return row;
}

QByteArray
shortRow (QTcpSocket *socket)
{
  quint32 columns;
  if (socket->read (reinterpret_cast<char *> (&columns), sizeof columns) != qint64 (sizeof columns))
    return QByteArray ();
  const quint32 shown = qMin (qFromBigEndian (columns), quint32 (80));
  return QByteArray (int (shown * 2u), ' ');
}

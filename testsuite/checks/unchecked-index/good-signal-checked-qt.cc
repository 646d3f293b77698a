// Bounded in the handler, one way or the other; a number of its own; and Qt's own signals.
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QVector>
#include <QtNetwork/QTcpSocket>

class Source : public QObject
{
  Q_OBJECT

Q_SIGNALS:
  void received (int channel, qint64 bytes);

public:
  bool knows (int channel) const;
};

class Table : public QObject
{
public:
  explicit Table (Source *source);

private:
  void count (int channel, qint64 bytes);
  Source *from;
  QVector<qint64> totals;
};

Table::Table (Source *source) : from (source)
{
  connect (source, &Source::received, this, &Table::count);
}

void
Table::count (int channel, qint64 bytes)
{
  if (from->knows (channel))
    totals[channel] += bytes;
}

void
watch (Source *source, QList<int> *last, QTcpSocket *socket)
{
  QObject::connect (source, &Source::received, source, [last] (int channel, qint64 bytes) {
    if (channel >= 0 && channel < last->size ())
      (*last)[channel] = int (bytes);
  });
  QObject::connect (source, &Source::received, source, [last] (int channel, qint64 bytes) {
    (*last)[channel & 7] = int (bytes);
  });
  QObject::connect (source, &Source::received, source, [last] (int, qint64 bytes) {
    (*last)[0] = int (bytes);
  });
  QObject::connect (socket, &QTcpSocket::bytesWritten, source, [last] (qint64 bytes) {
    (*last)[int (bytes)] = 1;
  });
}

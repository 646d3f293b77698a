// Whoever emits the signal chooses the number: a lambda, and a slot.
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QVector>

class Source : public QObject
{
  Q_OBJECT

Q_SIGNALS:
  void received (int channel, qint64 bytes);
};

class Table : public QObject
{
public:
  explicit Table (Source *source);

private:
  void count (int channel, qint64 bytes);
  QVector<qint64> totals;
};

Table::Table (Source *source)
{
  connect (source, &Source::received, this, &Table::count);
}

void
Table::count (int channel, qint64 bytes)
{
  totals[channel] += bytes; // expect: unchecked-index
}

void
watch (Source *source, QList<int> *last)
{
  QObject::connect (source, &Source::received, source, [last] (int channel, qint64 bytes) {
    (*last)[channel] = int (bytes); // expect: unchecked-index
  });
}

// QCOMPARE looks at a number: where it isn't what is expected, the caller returns.
#include <QtCore/QByteArray>
#include <QtNetwork/QUdpSocket>

namespace QTest
{
bool qCompare (int one, int two, const char *actual, const char *expected, const char *file,
	       int line);
template <typename A, typename B>
bool qCompare (const A &one, const B &two, const char *actual, const char *expected,
	       const char *file, int line);
}

#define COMPARE(actual, expected)                                                                  \
  do                                                                                               \
    {                                                                                              \
      if (!QTest::qCompare (actual, expected, #actual, #expected, __FILE__, __LINE__))             \
	return;                                                                                    \
    }                                                                                              \
  while (false)

void
fetch (QUdpSocket *socket, int length)
{
  QByteArray buffer (100, 0);
  int size = socket->readDatagram (buffer.data (), 100);
  COMPARE (size, length);
  buffer.resize (size);
}

void
fetch_all (QUdpSocket *socket, const QByteArray &sent)
{
  QByteArray buffer (100, 0);
  int size = socket->readDatagram (buffer.data (), 100);
  COMPARE (size, static_cast<qint64> (sent.size ()));
  buffer.resize (size);
}

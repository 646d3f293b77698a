// A row of a test's table says how large a buffer is, behind an assertion or none.
#include <QtCore/QByteArray>

namespace QTest
{
void *qData (const char *tag, int type);
}

class Feeder
{
public:
  explicit Feeder (int chunk)
  {
    m_buffer.resize (chunk); // expect: unbounded-allocation
  }
  QByteArray m_buffer;
};

qsizetype
feed ()
{
  int chunk = *static_cast<int *> (QTest::qData ("chunk", 2));
  Feeder feeder (chunk);
  return feeder.m_buffer.size ();
}

// A row of a test's table that is looked at first.
#include <QtCore/QByteArray>

namespace QTest
{
void *qData (const char *tag, int type);
}

qsizetype
feed ()
{
  QByteArray buffer;
  int chunk = *static_cast<int *> (QTest::qData ("chunk", 2));
  if (chunk < 1 || chunk > 4096)
    return -1;
  buffer.resize (chunk);
  return buffer.size ();
}

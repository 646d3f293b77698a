// Qt's own, since C++ has one.
#include <QtCore/QByteArray>

unsigned
sum (const QByteArray &data)
{
  char text[16];
  return static_cast<unsigned> (qsnprintf (text, sizeof text, "%d", data.at (0))); // expect: obsolete-api
}

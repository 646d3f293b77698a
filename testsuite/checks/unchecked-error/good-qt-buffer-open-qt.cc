// A buffer in memory is opened: that doesn't fail.
#include <QBuffer>
#include <QByteArray>

QByteArray
firstLine (const QByteArray &text)
{
  QBuffer buffer;
  buffer.setData (text);
  buffer.open (QIODevice::ReadOnly);
  return buffer.readLine ();
}

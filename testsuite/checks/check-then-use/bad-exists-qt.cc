// The name is asked about, then opened.
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

bool
make (const QString &name)
{
  if (QFile::exists (name))
    return false;
  QFile file (name); // expect: check-then-use
  return file.open (QIODevice::WriteOnly);
}

bool
take (QFile &file)
{
  if (!file.exists ())
    return false;
  return file.open (QIODevice::ReadOnly); // expect: check-then-use
}

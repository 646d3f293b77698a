// Any device may be behind the pointer, and a file is one that fails.
#include <QFile>
#include <QIODevice>

QByteArray
slurp (QIODevice *d)
{
  d->open (QIODevice::ReadOnly); // expect: unchecked-error
  return d->readAll ();
}

QByteArray
slurpFile (const QString &name)
{
  QFile file (name);
  file.open (QIODevice::ReadOnly); // expect: unchecked-error
  return file.readAll ();
}

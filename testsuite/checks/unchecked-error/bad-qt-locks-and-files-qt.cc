// Locks, files and what processes share: their results say failure, too.
#include <QFile>
#include <QHostAddress>
#include <QLockFile>
#include <QMutex>
#include <QSaveFile>
#include <QSharedMemory>
#include <QTemporaryFile>

void
lock_then_write (const QString &path, QFile &file)
{
  QLockFile lock (path);
  lock.tryLock (); // expect: unchecked-error
  file.write ("x");
}

void
one_at_a_time (QMutex &mutex, int &count)
{
  mutex.tryLock (10); // expect: unchecked-error
  count++;
  mutex.unlock ();
}

void
save (const QString &path)
{
  QSaveFile file (path);
  if (!file.open (QIODevice::WriteOnly))
    return;
  file.write ("state");
  file.commit (); // expect: unchecked-error
}

void *
share (QSharedMemory &memory)
{
  memory.attach (); // expect: unchecked-error
  return memory.data ();
}

void
replace_by (const QString &from, const QString &to)
{
  QFile::rename (from, to); // expect: unchecked-error
}

QHostAddress
parse (const QString &text)
{
  QHostAddress address;
  address.setAddress (text); // expect: unchecked-error
  return address;
}

/* Another object is asked than the one that may have failed.  */
bool
two_locks (QLockFile &a, QLockFile &b)
{
  a.tryLock (); // expect: unchecked-error
  b.tryLock ();
  return b.error () == QLockFile::NoError;
}

#include <QtCore/QProcess>

int
run (const QString &program)
{
  QProcess process;
  process.start (program, QStringList ());
  if (!process.waitForFinished (-1)) // expect: unbounded-wait
    return -1;
  return process.exitCode ();
}

// A helper of the slot asks the resolver, which may take as long as it likes.
#include <QtCore/QProcess>
#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>
#include <netdb.h>

static bool
known (const char *name)
{
  struct addrinfo *list = nullptr;
  if (getaddrinfo (name, nullptr, nullptr, &list) != 0) // expect: blocking-callback
    return false;
  freeaddrinfo (list);
  return true;
}

static bool
ran (QProcess *process)
{
  process->start (QStringLiteral ("true"), QStringList ());
  return process->waitForFinished (-1); // expect: blocking-callback, unbounded-wait
}

void
watch (QTimer *timer, QProcess *process)
{
  QObject::connect (timer, &QTimer::timeout, timer, [timer, process] () {
    if (!known ("localhost") || !ran (process))
      timer->stop ();
  });
}

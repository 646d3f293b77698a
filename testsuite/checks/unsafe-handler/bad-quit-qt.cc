// Qt's calls post events, which allocates and locks.
#include <QtCore/QCoreApplication>
#include <QtCore/QDebug>
#include <csignal>

static void
onInterrupt (int)
{
  QCoreApplication::quit (); // expect: unsafe-handler
}

void
prepare ()
{
  std::signal (SIGINT, onInterrupt);
}

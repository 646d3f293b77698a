// An event loop waits for events: that is what it is for.
#include <QtCore/QCoreApplication>
#include <QtCore/QEventLoop>

int
main (int argc, char **argv)
{
  QCoreApplication app (argc, argv);
  QEventLoop loop;
  QObject::connect (&app, &QCoreApplication::aboutToQuit, &loop, &QEventLoop::quit);
  if (loop.exec () != 0)
    return 1;
  return app.exec ();
}

// A plain function.
#include <QtCore/QCoreApplication>

static void
bye ()
{
  qInfo ("bye");
}

void
sayGoodbye (QCoreApplication *app)
{
  QObject::connect (app, &QCoreApplication::aboutToQuit, bye);
}

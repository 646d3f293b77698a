// Captures nothing: nothing can be gone (low confidence).
#include <QtCore/QCoreApplication>

void
sayGoodbye (QCoreApplication *app)
{
  QObject::connect (app, &QCoreApplication::aboutToQuit, [] { qInfo ("bye"); });
}

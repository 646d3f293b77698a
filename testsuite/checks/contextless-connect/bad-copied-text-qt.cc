// What is captured by value lives; the thread is still whichever emits.
#include <QtCore/QString>
#include <QtNetwork/QNetworkReply>

void
note (QNetworkReply *reply, const QString &name)
{
  QObject::connect (reply, &QNetworkReply::finished, [name] { // expect: contextless-connect, prohibited-api
    qInfo ("%s is done", qPrintable (name));
  });
}

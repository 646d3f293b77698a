// The sender itself is the context: said on purpose.
#include <QtNetwork/QNetworkReply>

void
log (QNetworkReply *reply)
{
  QObject::connect (reply, &QNetworkReply::finished, reply, [reply] {
    qInfo ("%d bytes", int (reply->bytesAvailable ()));
    reply->deleteLater ();
  });
}

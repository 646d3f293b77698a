// Whatever is wrong with the certificate, it is let pass.
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QSslSocket>

void
open (QSslSocket *socket)
{
  socket->connectToHostEncrypted (QStringLiteral ("localhost"), 443);
  socket->ignoreSslErrors (); // expect: unverified-peer
}

void
watch (QNetworkReply *reply)
{
  QObject::connect (reply, &QNetworkReply::sslErrors, reply, [reply] () {
    reply->ignoreSslErrors (); // expect: unverified-peer
  });
}

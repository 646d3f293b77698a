// The mode of a client's socket, and of a configuration for requests.
#include <QtNetwork/QNetworkRequest>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslSocket>

void
open (QSslSocket *socket)
{
  socket->setPeerVerifyMode (QSslSocket::VerifyNone); // expect: unverified-peer
  socket->connectToHostEncrypted (QStringLiteral ("localhost"), 443);
}

void
prepare (QNetworkRequest *request)
{
  QSslConfiguration c = QSslConfiguration::defaultConfiguration ();
  c.setPeerVerifyMode (QSslSocket::VerifyNone); // expect: unverified-peer
  request->setSslConfiguration (c);
}

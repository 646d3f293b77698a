// What is in use today, and a setting.
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslSocket>

void
today (QSslSocket *socket, QSslConfiguration *c, QSsl::SslProtocol p)
{
  socket->setProtocol (QSsl::TlsV1_2OrLater);
  socket->setProtocol (QSsl::SecureProtocols);
  c->setProtocol (QSsl::TlsV1_2);
  c->setProtocol (p);
}

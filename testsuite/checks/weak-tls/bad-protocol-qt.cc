// Versions of the protocol that are broken, alone or as the least of many.
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslSocket>

#undef QT_DEPRECATED_VERSION_X_6_3

void
old (QSslSocket *socket)
{
  socket->setProtocol (QSsl::TlsV1_0); // expect: weak-tls
}

void
older (QSslConfiguration *c)
{
  c->setProtocol (QSsl::TlsV1_1); // expect: weak-tls
  c->setProtocol (QSsl::TlsV1_0OrLater); // expect: weak-tls
}

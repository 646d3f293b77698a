// A server that asks its clients for no certificates.
#include <QtNetwork/QSslSocket>

void
serve (QSslSocket *socket)
{
  socket->setPeerVerifyMode (QSslSocket::VerifyNone);
  socket->startServerEncryption ();
}

// Verified, or told which errors are known; a mode that is a setting.
#include <QtNetwork/QSslError>
#include <QtNetwork/QSslSocket>

void
open (QSslSocket *socket, const QList<QSslError> &known, QSslSocket::PeerVerifyMode mode)
{
  socket->setPeerVerifyMode (QSslSocket::VerifyPeer);
  socket->ignoreSslErrors (known);
  socket->setPeerVerifyMode (QSslSocket::AutoVerifyPeer);
  socket->setPeerVerifyMode (mode);
  socket->connectToHostEncrypted (QStringLiteral ("localhost"), 443);
}

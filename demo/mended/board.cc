// The sample Qt program, mended: Gimlet has nothing to say.
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QByteArray>
#include <QDataStream>
#include <QHostAddress>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QVector>
#include <memory>

static const qint32 maxLength = 4096;

class Board
{
public:
  std::unique_ptr<QTcpServer> open (quint16 port);
  bool openLocal ();
  bool takeLocal ();
  bool take (QTcpSocket *socket);

private:
  QLocalServer local;
  QVector<QByteArray> messages;
};

// Opens the server for the network; null if that fails.
std::unique_ptr<QTcpServer>
Board::open (quint16 port)
{
  auto server = std::make_unique<QTcpServer> ();
  if (!server->listen (QHostAddress::LocalHost, port))
    return nullptr;
  return server;
}

bool
Board::openLocal ()
{
  local.setSocketOptions (QLocalServer::UserAccessOption);
  QLocalServer::removeServer (QStringLiteral ("board")); // what a crash has left
  return local.listen (QStringLiteral ("board"));
}

// A program on this machine wants to pin something.
bool
Board::takeLocal ()
{
  QLocalSocket *socket = local.nextPendingConnection ();
  if (!socket)
    return false;
  const QByteArray welcome ("welcome\n");
  const bool sent = socket->write (welcome) == welcome.size () && socket->waitForBytesWritten (1000);
  socket->deleteLater ();
  return sent;
}

// Reads a message: its length, chosen by the peer, then its text.
bool
Board::take (QTcpSocket *socket)
{
  QDataStream in (socket);
  qint32 length = 0;
  in >> length;
  if (in.status () != QDataStream::Ok || length < 0 || length > maxLength)
    return false;
  QByteArray text;
  text.resize (length);
  if (in.readRawData (text.data (), length) != length)
    return false;
  messages.append (text);
  return true;
}

int
main ()
{
  Board board;
  std::unique_ptr<QTcpServer> server = board.open (7071);
  if (!server || !board.openLocal ())
    return 1;
  bool taken = false;
  if (server->waitForNewConnection (30000))
    if (QTcpSocket *socket = server->nextPendingConnection ())
      taken = board.take (socket);
  return taken && board.takeLocal () ? 0 : 1;
}

// A sample Qt program with defects: a board on which local programs and others
// on the network pin messages.
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QByteArray>
#include <QDataStream>
#include <QHostAddress>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QVector>

class Board
{
public:
  QTcpServer *open (quint16 port);
  void openLocal ();
  void takeLocal ();
  void take (QTcpSocket *socket);

private:
  QLocalServer local;
  QVector<QByteArray> messages;
};

// Opens the server for the network; null if that fails.
QTcpServer *
Board::open (quint16 port)
{
  auto *server = new QTcpServer;
  if (!server->listen (QHostAddress::LocalHost, port))
    return nullptr;		// the server is lost
  return server;
}

void
Board::openLocal ()
{
  // Every user of the machine may connect: no access option was set.
  // And if the name is taken, nobody will ever know.
  local.listen (QStringLiteral ("board"));
}

// A program on this machine wants to pin something.
void
Board::takeLocal ()
{
  QLocalSocket *socket = local.nextPendingConnection ();
  socket->write ("welcome\n");	// there may be none, and nobody looks
  socket->deleteLater ();
}

// Reads a message: its length, chosen by the peer, then its text.
void
Board::take (QTcpSocket *socket)
{
  QDataStream in (socket);
  qint32 length = 0;
  in >> length;
  QByteArray text;
  text.resize (length);		// as much as the peer likes
  if (in.readRawData (text.data (), length) != length)
    return;
  messages.append (text);
}

int
main ()
{
  Board board;
  QTcpServer *server = board.open (7071);
  if (!server)
    return 1;
  board.openLocal ();
  if (server->waitForNewConnection (30000))
    if (QTcpSocket *socket = server->nextPendingConnection ())
      board.take (socket);
  board.takeLocal ();
  delete server;
  return 0;
}

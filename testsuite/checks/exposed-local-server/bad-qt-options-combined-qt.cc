// Options that are put together by Qt's operators: inline functions that give a record back.
#include <QLocalServer>

bool
both_at_once (QLocalServer &server)
{
  server.setSocketOptions (QLocalServer::UserAccessOption | QLocalServer::WorldAccessOption);
  return server.listen (QStringLiteral ("both")); // expect: exposed-local-server
}

bool
one_more (QLocalServer &server)
{
  QLocalServer::SocketOptions options (QLocalServer::UserAccessOption);
  options |= QLocalServer::OtherAccessOption;
  server.setSocketOptions (options);
  return server.listen (QStringLiteral ("more")); // expect: exposed-local-server
}

static QLocalServer::SocketOptions
everybody ()
{
  return QLocalServer::UserAccessOption | QLocalServer::GroupAccessOption
	 | QLocalServer::OtherAccessOption;
}

bool
by_a_function (QLocalServer &server)
{
  server.setSocketOptions (everybody ());
  return server.listen (QStringLiteral ("function")); // expect: exposed-local-server
}

// The same operators, and what they come to lets others out.
#include <QLocalServer>

bool
two_that_are_narrow (QLocalServer &server)
{
  server.setSocketOptions (QLocalServer::UserAccessOption | QLocalServer::GroupAccessOption);
  return server.listen (QStringLiteral ("narrow"));
}

bool
masked (QLocalServer &server)
{
  QLocalServer::SocketOptions options = QLocalServer::WorldAccessOption;
  options &= QLocalServer::UserAccessOption;
  server.setSocketOptions (options);
  return server.listen (QStringLiteral ("masked"));
}

static QLocalServer::SocketOptions
chosen (bool group)
{
  QLocalServer::SocketOptions options = QLocalServer::UserAccessOption;
  if (group)
    options |= QLocalServer::GroupAccessOption;
  return options;
}

bool
by_a_function (QLocalServer &server, bool group)
{
  server.setSocketOptions (chosen (group));
  return server.listen (QStringLiteral ("function"));
}

bool
unknown (QLocalServer &server, QLocalServer::SocketOptions options)
{
  server.setSocketOptions (options | QLocalServer::UserAccessOption);
  return server.listen (QStringLiteral ("unknown"));
}

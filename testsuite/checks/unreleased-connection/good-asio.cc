// Sockets that are objects: their destructors close them (Boost.Asio).
#include <functional>
#include <memory>
#include <utility>

namespace boost { namespace asio {
struct io_context
{
  io_context ();
  ~io_context ();
  void run ();
};
namespace ip { struct tcp
{
  struct endpoint
  {
    endpoint (int family, unsigned short port);
  };
  struct socket
  {
    explicit socket (io_context &);
    socket (socket &&);
    ~socket ();
    void close ();
    int release ();
    void async_read_some (char *, std::size_t, std::function<void (int, std::size_t)>);
  };
  struct acceptor
  {
    acceptor (io_context &, const endpoint &);
    ~acceptor ();
    void async_accept (std::function<void (int, socket)>);
  };
}; }
} }

using boost::asio::io_context;
using boost::asio::ip::tcp;

struct session : std::enable_shared_from_this<session>
{
  explicit session (tcp::socket s) : socket (std::move (s)) {}
  void start ()
  {
    auto self = shared_from_this ();
    socket.async_read_some (data, sizeof data, [self] (int error, std::size_t) {
      if (!error)
        self->start ();
    });
  }
  tcp::socket socket;
  char data[1024];
};

struct server
{
  server (io_context &io, unsigned short port) : acceptor (io, tcp::endpoint (4, port)) { next (); }
  void next ()
  {
    acceptor.async_accept ([this] (int error, tcp::socket s) {
      if (!error)
        std::make_shared<session> (std::move (s))->start ();
      next ();
    });
  }
  tcp::acceptor acceptor;
};

int
serve (unsigned short port)
{
  io_context io;
  server s (io, port);
  tcp::socket spare (io);
  if (port == 0)
    return -1;
  io.run ();
  return 0;
}

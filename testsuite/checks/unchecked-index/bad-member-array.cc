/* A member array of a class.  */
#include <sys/socket.h>
#include <unistd.h>

class Router
{
  int ports[8];
public:
  int route (int fd);
};

int
Router::route (int fd)
{
  unsigned char port;
  if (recv (fd, &port, 1, 0) != 1)
    return -1;
  return ports[port]; /* expect: unchecked-index; offer: port < 8 */
}

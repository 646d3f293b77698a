/* A method takes two bytes off.  */
#include <sys/socket.h>
#include <unistd.h>

struct Reader
{
  int fd;
  char *next ();
};

char *
Reader::next ()
{
  unsigned int len;
  if (recv (fd, &len, sizeof len, MSG_WAITALL) != sizeof len)
    return nullptr;
  if (len > 1000)
    return nullptr;
  return new char[len - 2]; /* expect: size-underflow; offer: len >= 2 */
}

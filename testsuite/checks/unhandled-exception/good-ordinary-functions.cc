// Exceptions may leave functions: that is what they are for.
#include <algorithm>
#include <cstdlib>
#include <stdexcept>
#include <unistd.h>
#include <vector>

class Connection
{
public:
  explicit Connection (int d) : fd (d)
  {
    if (d < 0)
      throw std::invalid_argument ("descriptor");
  }
  ~Connection () { close (fd); }
  void
  send (char c)
  {
    if (write (fd, &c, 1) != 1)
      throw std::runtime_error ("write");
  }

private:
  int fd;
};

static int
compare (const void *a, const void *b)
{
  if (!a || !b)
    throw std::logic_error ("qsort lets it pass");
  return *static_cast<const int *> (a) - *static_cast<const int *> (b);
}

int
main (int argc, char **)
{
  std::vector<int> v (argc);
  std::for_each (v.begin (), v.end (), [] (int n) {
    if (n < 0)
      throw n;
  });
  std::qsort (v.data (), v.size (), sizeof (int), compare);
  Connection c (argc);
  c.send ('x');
}

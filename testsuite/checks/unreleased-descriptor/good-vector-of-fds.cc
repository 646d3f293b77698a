// Collected in a vector, closed by the function that made it, or by the caller.
#include <fcntl.h>
#include <string>
#include <unistd.h>
#include <vector>

std::vector<int>
open_all (const std::vector<std::string> &paths)
{
  std::vector<int> fds;
  for (const auto &p : paths)
    {
      int fd = open (p.c_str (), O_RDONLY);
      if (fd < 0)
        {
          for (int done : fds)
            close (done);
          fds.clear ();
          return fds;
        }
      fds.push_back (fd);
    }
  return fds;
}

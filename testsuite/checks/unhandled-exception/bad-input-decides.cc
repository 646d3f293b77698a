// The library throws where the input is not what was hoped for.
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

static std::string
line (int fd)
{
  char buf[64];
  ssize_t n = read (fd, buf, sizeof buf);
  return n > 0 ? std::string (buf, buf + n) : std::string ();
}

void
serve (int fd, std::vector<int> &table)
{
  std::thread a ([fd] {
    usleep (std::stoi (line (fd))); // expect: unhandled-exception
  });
  std::thread b ([fd, &table] {
    usleep (table.at (line (fd).size ())); // expect: unhandled-exception
  });
  a.join ();
  b.join ();
}

// std::async and packaged tasks keep the exception for whoever asks.
#include <future>
#include <stdexcept>
#include <thread>
#include <unistd.h>

static int
count (int fd)
{
  char c;
  if (read (fd, &c, 1) != 1)
    throw std::runtime_error ("read");
  return c;
}

int
ask (int fd)
{
  std::future<int> answer = std::async (std::launch::async, count, fd);
  return answer.get ();
}

int
ask_in_a_thread (int fd)
{
  std::packaged_task<int (int)> task (count);
  std::future<int> answer = task.get_future ();
  std::thread t (std::move (task), fd);
  t.join ();
  return answer.get ();
}

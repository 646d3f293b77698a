// Nobody is left to catch what leaves the first function of a thread.
#include <pthread.h>
#include <stdexcept>
#include <sys/socket.h>

static void
expect_hello (int fd)
{
  char c;
  if (recv (fd, &c, 1, 0) != 1)
    throw std::runtime_error ("nothing came");
}

static void *
serve (void *data)
{
  expect_hello (*static_cast<int *> (data)); // expect: unhandled-exception
  return data;
}

static void *
direct (void *data)
{
  if (!data)
    throw std::invalid_argument ("no data"); // expect: unhandled-exception
  return data;
}

int
start (pthread_t *threads, int *fd)
{
  if (pthread_create (&threads[0], nullptr, serve, fd) != 0)
    return -1;
  return pthread_create (&threads[1], nullptr, &direct, fd);
}

// new without an owner: lost by an early return, by an exception.
#include <stdexcept>
#include <string>

struct Request
{
  int id = 0;
  std::string body;
};

int
handle (const char *text)
{
  Request *r = new Request;
  r->id = text[0];
  if (r->id == 0)
    return -1; // expect: unreleased-memory
  int id = r->id;
  delete r;
  return id;
}

int
first_number (const char *text)
{
  int *numbers = new int[16];
  numbers[0] = text[0];
  if (numbers[0] == 0)
    throw std::runtime_error ("empty"); // expect: unreleased-memory
  int n = numbers[0];
  delete[] numbers;
  return n;
}

// Functions called `run' in classes that are nobody's thread.
#include <stdexcept>

class Task
{
public:
  virtual ~Task () = default;
  virtual void run () = 0;
};

class Parse : public Task
{
public:
  explicit Parse (const char *t) : text (t) {}
  void
  run () override
  {
    if (!*text)
      throw std::runtime_error ("empty");
  }

private:
  const char *text;
};

void
all (Task **tasks, int n)
{
  for (int k = 0; k < n; k++)
    tasks[k]->run ();
}

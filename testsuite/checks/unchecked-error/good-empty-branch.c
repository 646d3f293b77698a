/* The tenth caller asks as well, only there is nothing to do.  */
int is_named (int key, const char *name);

#define ASKS(n) \
  int asks##n (int key) \
  { \
    if (is_named (key, "x" #n)) \
      return -1; \
    return n; \
  }
ASKS (1)
ASKS (2)
ASKS (3)
ASKS (4)
ASKS (5)
ASKS (6)
ASKS (7)
ASKS (8)
ASKS (9)
ASKS (10)
ASKS (11)

void note (int key);

void
asks_and_does_nothing (int key)
{
  if (is_named (key, "status"))
    note (key);
  else if (is_named (key, "cookie"))
    {
    }
}

/* Nine callers ask whether it worked: the tenth forgot.  */
int store (int key);
int *find (int key);

#define ASKS(n) \
  int asks##n (void) \
  { \
    if (store (n) < 0) \
      return -1; \
    return n; \
  }
ASKS (1)
ASKS (2)
ASKS (3)
ASKS (4)
ASKS (5)
ASKS (6)

int
stored_first (void)
{
  int rc = store (7);
  return rc == 0 ? 1 : 2;
}

int
handed_on (void)
{
  return store (8);
}

int
many_ways (void)
{
  switch (store (9))
    {
    case 0:
      return 1;
    default:
      return 2;
    }
}

void
forgets (void)
{
  store (10); /* expect: unchecked-error */
}

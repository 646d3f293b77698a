/* What nearly all callers return is a value for them to return: it tells of no failure.  */
void note (const char *);

int
refuse (int status, const char *why)
{
  note (why);
  return status;
}

#define REFUSES(n) \
  int refuses##n (int length) \
  { \
    if (length > n) \
      return refuse (400 + n, "too long"); \
    return 0; \
  }
REFUSES (1)
REFUSES (2)
REFUSES (3)
REFUSES (4)
REFUSES (5)
REFUSES (6)
REFUSES (7)
REFUSES (8)
REFUSES (9)
REFUSES (10)
REFUSES (11)
REFUSES (12)

const char *
none (int length)
{
  if (length > 13)
    {
      refuse (400, "too long");
      return 0;
    }
  return "";
}

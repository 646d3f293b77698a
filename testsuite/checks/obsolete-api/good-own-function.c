/* The program's own functions of such names.  */
static int calls;

static int
gethostbyname (const char *host)
{
  calls++;
  return host[0];
}

static void
bzero (char *p)
{
  *p = 0;
}

int
use (const char *host)
{
  char c = 1;
  bzero (&c);
  return gethostbyname (host) + calls + c;
}

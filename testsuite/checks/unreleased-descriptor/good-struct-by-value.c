/* A struct that holds them is returned by value.  */
#include <unistd.h>

struct channel
{
  int rd, wr;
};

struct channel
channel_open (void)
{
  struct channel c = { -1, -1 };
  int p[2];
  if (pipe (p) == 0)
    {
      c.rd = p[0];
      c.wr = p[1];
    }
  return c;
}

void
channel_close (struct channel *c)
{
  if (c->rd >= 0)
    close (c->rd);
  if (c->wr >= 0)
    close (c->wr);
  c->rd = c->wr = -1;
}

int
channel_works (void)
{
  char ch = 'x';
  struct channel c = channel_open ();
  int ok = c.rd >= 0 && c.wr >= 0 && write (c.wr, &ch, 1) == 1 && read (c.rd, &ch, 1) == 1;
  channel_close (&c);
  return ok;
}

// Functions of the program's own.
namespace text
{
int
strcpy (char *to, const char *from)
{
  *to = *from;
  return 1;
}
}

int
use (char *to, const char *from)
{
  return text::strcpy (to, from);
}

/* Fields and variables of such names.  */
struct ops
{
  int (*gets) (char *);
  int bzero;
};

int
use (const struct ops *o, char *text)
{
  int inet_addr = o->bzero;
  return o->gets (text) + inet_addr;
}

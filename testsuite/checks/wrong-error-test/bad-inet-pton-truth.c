/* options: -fplugin-arg-gimlet-confidence=low */
/* With a constant family -1 can't come, so this is right; yet it is a trap for whoever
   makes the family a variable.  */
#include <arpa/inet.h>

int
as_truth (const char *text, struct in_addr *out)
{
  return inet_pton (AF_INET, text, out) ? 0 : -1; /* expect: wrong-error-test */
}

/* A header with signed fields.  */
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

struct record { int32_t size; int32_t kind; };

void *
load (int fd)
{
  struct record r;
  if (read (fd, &r, sizeof r) != (ssize_t) sizeof r)
    return NULL;
  if (r.size > 1000)
    return NULL;
  return malloc ((size_t) r.size); /* expect: sign-conversion; offer: r.size >= 0 */
}

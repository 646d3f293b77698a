/* libmicrohttpd: responses that are destroyed after they were queued; memory that goes with
   its response.  */
#include <fcntl.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct MHD_Connection;
struct MHD_Response;
struct MHD_Response *MHD_create_response_from_buffer (size_t, void *, int);
struct MHD_Response *MHD_create_response_from_fd (size_t, int);
int MHD_queue_response (struct MHD_Connection *, unsigned, struct MHD_Response *);
void MHD_destroy_response (struct MHD_Response *);

int
hello (struct MHD_Connection *c, const char *name)
{
  struct MHD_Response *r;
  int ok;
  char *text = strdup (name);
  if (!text)
    return 0;
  r = MHD_create_response_from_buffer (strlen (text), text, 1);
  if (!r)
    {
      free (text);
      return 0;
    }
  ok = MHD_queue_response (c, 200, r);
  MHD_destroy_response (r);
  return ok;
}

int
file (struct MHD_Connection *c, const char *path, size_t n)
{
  struct MHD_Response *r;
  int ok, fd = open (path, O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    return 0;
  r = MHD_create_response_from_fd (n, fd);
  if (!r)
    {
      close (fd);
      return 0;
    }
  ok = MHD_queue_response (c, 200, r);
  MHD_destroy_response (r);
  return ok;
}

/* libmicrohttpd: a queued response is counted, and still ours to destroy.  */
#include <fcntl.h>
#include <stddef.h>
#include <sys/stat.h>
#include <unistd.h>

struct MHD_Connection;
struct MHD_Response;
struct MHD_Response *MHD_create_response_from_buffer (size_t, void *, int);
struct MHD_Response *MHD_create_response_from_fd (size_t, int);
int MHD_add_response_header (struct MHD_Response *, const char *, const char *);
int MHD_queue_response (struct MHD_Connection *, unsigned, struct MHD_Response *);
void MHD_destroy_response (struct MHD_Response *);

int
hello (struct MHD_Connection *c)
{
  struct MHD_Response *r = MHD_create_response_from_buffer (5, (void *) "hello", 0);
  if (!r)
    return 0;
  return MHD_queue_response (c, 200, r); /* expect: unreleased-handle */
}

int
typed (struct MHD_Connection *c, const char *type)
{
  struct MHD_Response *r = MHD_create_response_from_buffer (5, (void *) "hello", 2);
  int ok;
  if (!r)
    return 0;
  if (MHD_add_response_header (r, "Content-Type", type) == 0)
    return 0; /* expect: unreleased-handle */
  ok = MHD_queue_response (c, 200, r);
  MHD_destroy_response (r);
  return ok;
}

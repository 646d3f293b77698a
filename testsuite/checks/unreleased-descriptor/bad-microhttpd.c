/* libmicrohttpd: the descriptor is the response's only where there is a response.  */
#include <fcntl.h>
#include <stddef.h>
#include <sys/stat.h>
#include <unistd.h>

struct MHD_Connection;
struct MHD_Response;
struct MHD_Response *MHD_create_response_from_fd (size_t, int);
int MHD_queue_response (struct MHD_Connection *, unsigned, struct MHD_Response *);
void MHD_destroy_response (struct MHD_Response *);

int
file (struct MHD_Connection *c, const char *path)
{
  struct MHD_Response *r;
  struct stat st;
  int ok, fd = open (path, O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    return 0;
  if (fstat (fd, &st) < 0)
    {
      close (fd);
      return 0;
    }
  r = MHD_create_response_from_fd ((size_t) st.st_size, fd);
  if (!r)
    return 0; /* expect: unreleased-descriptor */
  ok = MHD_queue_response (c, 200, r);
  MHD_destroy_response (r);
  return ok;
}

/* libuv's workers, and threads, may wait.  */
#include <unistd.h>

typedef struct uv_loop_s uv_loop_t;
typedef struct uv_work_s uv_work_t;
int uv_queue_work (uv_loop_t *, uv_work_t *, void (*) (uv_work_t *), void (*) (uv_work_t *, int));

static void
work (uv_work_t *w)
{
  (void) w;
  sleep (3);
}

static void
done (uv_work_t *w, int status)
{
  (void) w;
  (void) status;
}

int
begin (uv_loop_t *loop, uv_work_t *w)
{
  return uv_queue_work (loop, w, work, done);
}

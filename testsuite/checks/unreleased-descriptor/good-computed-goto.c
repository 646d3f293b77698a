/* A threaded interpreter: labels as values, the descriptor closed by one of them.  */
#include <fcntl.h>
#include <unistd.h>

enum { OP_READ, OP_SKIP, OP_END };

int
run (const unsigned char *code, const char *path)
{
  static const void *const ops[] = { &&op_read, &&op_skip, &&op_end };
  char c = 0;
  int got = 0;
  int fd = open (path, O_RDONLY);
  if (fd < 0)
    return -1;
  goto *ops[*code % 3];
op_read:
  got += read (fd, &c, 1) == 1;
  goto *ops[*++code % 3];
op_skip:
  if (lseek (fd, 1, SEEK_CUR) < 0)
    goto op_end;
  goto *ops[*++code % 3];
op_end:
  close (fd);
  return got;
}

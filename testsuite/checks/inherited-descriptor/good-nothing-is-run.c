/* options: -fplugin-arg-gimlet-checks=inherited-descriptor */
/* A unit that runs no programs.  */
#include <fcntl.h>
#include <sys/socket.h>

int open_server (void) { return socket (AF_INET, SOCK_STREAM, 0); }
int open_file (const char *path) { return open (path, O_RDONLY); }

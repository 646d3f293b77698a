/* Off unless asked for.  */
#include <fcntl.h>
#include <stdlib.h>

int open_secret (const char *path) { return open (path, O_RDONLY); }
int notify (const char *command) { return system (command); }

/* The text in an array is no longer than the array.  */
int sprintf (char *, const char *, ...) __attribute__ ((format (printf, 2, 3)));
char *strcpy (char *, const char *);
void make_key (char *key, unsigned long size);
void use (const char *);

struct host
{
  int port;
  char name[64];
};
static struct host host;

void
accept_key (void)
{
  char key[40], text[128];
  make_key (key, sizeof key);
  sprintf (text, "%s258EAFA5-E914-47DA-95CA-C5AB0DC85B11", key);
  use (text);
}

void
host_and_port (void)
{
  char text[100];
  sprintf (text, "%s:%d", host.name, host.port);
  use (text);
}

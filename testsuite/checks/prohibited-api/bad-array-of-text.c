/* The array is as large as the buffer and more is written, or is larger than it says.  */
int sprintf (char *, const char *, ...) __attribute__ ((format (printf, 2, 3)));
void make_key (char *key, unsigned long size);
void use (const char *);

struct entry
{
  int kind;
  char name[1];
};

void
accept_key (void)
{
  char key[40], text[64];
  make_key (key, sizeof key);
  sprintf (text, "%s258EAFA5-E914-47DA-95CA-C5AB0DC85B11", key); /* expect: prohibited-api */
  use (text);
}

void
entry_name (const struct entry *e)
{
  char text[64];
  sprintf (text, "%s:%d", e->name, e->kind); /* expect: prohibited-api */
  use (text);
}

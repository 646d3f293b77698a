/* Each option keeps a copy, and the same option twice loses the first.  There are more of them
   than states that may wait: those that found no room are let go, and no other for their sake.  */
#include <stdlib.h>
#include <string.h>

struct options
{
  char *host, *port, *user, *group, *certificate, *key, *ciphers, *root, *log, *pid, *name,
    *config;
};

int
parse (struct options *o, int argc, char **argv)
{
  for (int k = 1; k + 1 < argc; k += 2)
    {
      const char *option = argv[k], *value = argv[k + 1];
      if (strcmp (option, "--host") == 0)
	o->host = strdup (value);
      else if (strcmp (option, "--port") == 0)
	o->port = strdup (value); // expect: unreleased-memory
      else if (strcmp (option, "--user") == 0)
	o->user = strdup (value); // expect: unreleased-memory
      else if (strcmp (option, "--group") == 0)
	o->group = strdup (value); // expect: unreleased-memory
      else if (strcmp (option, "--certificate") == 0)
	o->certificate = strdup (value); // expect: unreleased-memory
      else if (strcmp (option, "--key") == 0)
	o->key = strdup (value); // expect: unreleased-memory
      else if (strcmp (option, "--ciphers") == 0)
	o->ciphers = strdup (value); // expect: unreleased-memory
      else if (strcmp (option, "--root") == 0)
	o->root = strdup (value); // expect: unreleased-memory
      else if (strcmp (option, "--log") == 0)
	o->log = strdup (value);
      else if (strcmp (option, "--pid") == 0)
	o->pid = strdup (value);
      else if (strcmp (option, "--name") == 0)
	o->name = strdup (value);
      else if (strcmp (option, "--config") == 0)
	o->config = strdup (value);
      else
	return -1;
    }
  return 0;
}

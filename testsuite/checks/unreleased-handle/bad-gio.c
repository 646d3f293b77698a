/* GLib and GIO: objects, errors and loops that nobody unrefs.  */
#include <stddef.h>

typedef struct _GError GError;
typedef struct _GMainLoop GMainLoop;
typedef struct _GSocketClient GSocketClient;
typedef struct _GSocketConnection GSocketConnection;
typedef struct _GIOChannel GIOChannel;
GSocketClient *g_socket_client_new (void);
GSocketConnection *g_socket_client_connect_to_host (GSocketClient *, const char *, unsigned short,
						    void *, GError **);
void g_object_unref (void *);
void g_error_free (GError *);
GMainLoop *g_main_loop_new (void *, int);
void g_main_loop_run (GMainLoop *);
void g_main_loop_unref (GMainLoop *);
int g_file_get_contents (const char *, char **, unsigned long *, GError **);
void g_free (void *);
int set_up (void);

GSocketConnection *
dial (const char *host)
{
  GSocketClient *client = g_socket_client_new ();
  GSocketConnection *c = g_socket_client_connect_to_host (client, host, 80, NULL, NULL);
  if (!c)
    return NULL; /* expect: unreleased-handle */
  g_object_unref (client);
  return c;
}

int
run (void)
{
  GMainLoop *loop = g_main_loop_new (NULL, 0);
  if (set_up () < 0)
    return -1; /* expect: unreleased-handle */
  g_main_loop_run (loop);
  g_main_loop_unref (loop);
  return 0;
}

int
read_key (const char *path)
{
  GError *error = NULL;
  char *text;
  int key;
  if (!g_file_get_contents (path, &text, NULL, &error))
    return -1; /* expect: unreleased-handle */
  key = text[0];
  g_free (text);
  return key;
}

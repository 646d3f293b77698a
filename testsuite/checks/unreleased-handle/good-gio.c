/* GLib and GIO: errors that are freed, handed on, or were never asked for.  */
#include <stddef.h>

typedef struct _GError GError;
typedef struct _GMainLoop GMainLoop;
typedef struct _GSocketClient GSocketClient;
typedef struct _GSocketConnection GSocketConnection;
GSocketClient *g_socket_client_new (void);
GSocketConnection *g_socket_client_connect_to_host (GSocketClient *, const char *, unsigned short,
						    void *, GError **);
void g_object_unref (void *);
void g_error_free (GError *);
void g_clear_error (GError **);
void g_propagate_error (GError **, GError *);
GMainLoop *g_main_loop_new (void *, int);
void g_main_loop_run (GMainLoop *);
void g_main_loop_unref (GMainLoop *);
int g_file_get_contents (const char *, char **, unsigned long *, GError **);
void g_free (void *);
int puts (const char *);

GSocketConnection *
dial (const char *host, GError **error)
{
  GSocketClient *client = g_socket_client_new ();
  GSocketConnection *c = g_socket_client_connect_to_host (client, host, 80, NULL, error);
  g_object_unref (client);
  return c;
}

int
read_key (const char *path, GError **error)
{
  GError *mine = NULL;
  char *text;
  int key;
  if (!g_file_get_contents (path, &text, NULL, &mine))
    {
      g_propagate_error (error, mine);
      return -1;
    }
  key = text[0];
  g_free (text);
  return key;
}

int
read_or_zero (const char *path)
{
  GError *error = NULL;
  char *text = NULL;
  int key = 0;
  if (g_file_get_contents (path, &text, NULL, &error))
    key = text[0];
  else
    {
      puts ("no key");
      g_error_free (error);
    }
  g_free (text);
  return key;
}

int
read_silently (const char *path)
{
  char *text;
  int key;
  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;
  key = text[0];
  g_free (text);
  return key;
}

void
run (void)
{
  GMainLoop *loop = g_main_loop_new (NULL, 0);
  g_main_loop_run (loop);
  g_main_loop_unref (loop);
}

/* libcurl: what is freed on all paths, lists that grow, handles that a multi handle has.  */
#include <stddef.h>

typedef void CURL;
typedef void CURLM;
struct curl_slist;
CURL *curl_easy_init (void);
int curl_easy_setopt (CURL *, int, ...);
int curl_easy_perform (CURL *);
void curl_easy_cleanup (CURL *);
struct curl_slist *curl_slist_append (struct curl_slist *, const char *);
void curl_slist_free_all (struct curl_slist *);
int curl_multi_add_handle (CURLM *, CURL *);
char *curl_easy_escape (CURL *, const char *, int);
void curl_free (void *);

int
fetch (const char *url, const char *const *fields, size_t n)
{
  struct curl_slist *head = NULL;
  CURL *c = curl_easy_init ();
  int r = -1;
  if (!c)
    return -1;
  for (size_t k = 0; k < n; k++)
    {
      struct curl_slist *longer = curl_slist_append (head, fields[k]);
      if (!longer)
	goto out;
      head = longer;
    }
  curl_easy_setopt (c, 10002, url);
  curl_easy_setopt (c, 10023, head);
  r = curl_easy_perform (c);
out:
  curl_slist_free_all (head);
  curl_easy_cleanup (c);
  return r;
}

/* Whoever looks at the multi handle's messages frees it.  */
int
start (CURLM *m, const char *url)
{
  CURL *c = curl_easy_init ();
  if (!c)
    return -1;
  curl_easy_setopt (c, 10002, url);
  if (curl_multi_add_handle (m, c) != 0)
    {
      curl_easy_cleanup (c);
      return -1;
    }
  return 0;
}

int
escaped (CURL *c, const char *text, int (*use) (const char *))
{
  char *e = curl_easy_escape (c, text, 0);
  int r = e ? use (e) : -1;
  curl_free (e);
  return r;
}

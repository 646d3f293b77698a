/* libcurl: handles, lists and forms that error paths forget.  */
#include <stddef.h>

typedef void CURL;
typedef void CURLM;
typedef struct curl_mime curl_mime;
typedef struct curl_mimepart curl_mimepart;
struct curl_slist;
CURL *curl_easy_init (void);
int curl_easy_setopt (CURL *, int, ...);
int curl_easy_perform (CURL *);
void curl_easy_cleanup (CURL *);
struct curl_slist *curl_slist_append (struct curl_slist *, const char *);
void curl_slist_free_all (struct curl_slist *);
curl_mime *curl_mime_init (CURL *);
curl_mimepart *curl_mime_addpart (curl_mime *);
int curl_mime_data (curl_mimepart *, const char *, size_t);
void curl_mime_free (curl_mime *);
CURLM *curl_multi_init (void);
int curl_multi_perform (CURLM *, int *);
int curl_multi_cleanup (CURLM *);

int
fetch (const char *url)
{
  CURL *c = curl_easy_init ();
  if (!c)
    return -1;
  curl_easy_setopt (c, 10002, url);
  if (curl_easy_perform (c) != 0)
    return -1; /* expect: unreleased-handle */
  curl_easy_cleanup (c);
  return 0;
}

int
fetch_json (CURL *c)
{
  struct curl_slist *head = curl_slist_append (NULL, "Accept: application/json");
  if (!head)
    return -1;
  curl_easy_setopt (c, 10023, head);
  return curl_easy_perform (c) == 0 ? 0 : -1; /* expect: unreleased-handle */
}

int
send_form (CURL *c, const char *data, size_t n)
{
  curl_mime *form = curl_mime_init (c);
  curl_mimepart *part;
  int r;
  if (!form)
    return -1;
  part = curl_mime_addpart (form);
  if (!part || curl_mime_data (part, data, n) != 0)
    return -1; /* expect: unreleased-handle */
  curl_easy_setopt (c, 10269, form);
  r = curl_easy_perform (c);
  curl_mime_free (form);
  return r;
}

int
drive (int *running)
{
  CURLM *m = curl_multi_init ();
  if (!m)
    return -1;
  while (*running > 0)
    if (curl_multi_perform (m, running) != 0)
      return -1; /* expect: unreleased-handle */
  curl_multi_cleanup (m);
  return 0;
}

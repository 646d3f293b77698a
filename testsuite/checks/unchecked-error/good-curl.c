/* libcurl: options are hints here, results are looked at.  */
#include <stddef.h>

typedef void CURL;
int curl_easy_setopt (CURL *, int, ...);
int curl_easy_perform (CURL *);
const char *curl_easy_strerror (int);
int puts (const char *);

int
fetch (CURL *c, const char *url)
{
  int r;
  curl_easy_setopt (c, 10002, url);
  r = curl_easy_perform (c);
  if (r != 0)
    puts (curl_easy_strerror (r));
  return r;
}

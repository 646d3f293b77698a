/* libcurl: nobody looks whether the transfer worked.  */
typedef void CURL;
typedef void CURLM;
int curl_easy_perform (CURL *);
int curl_multi_add_handle (CURLM *, CURL *);

void
fetch (CURL *c)
{
  curl_easy_perform (c); /* expect: unchecked-error */
}

void
start (CURLM *m, CURL *c)
{
  curl_multi_add_handle (m, c); /* expect: unchecked-error */
}

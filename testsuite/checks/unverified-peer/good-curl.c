/* On, as it is by default; a setting; another option that is 0.  */
#include <curl/curl.h>

void
prepare (CURL *handle, long verify)
{
  curl_easy_setopt (handle, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt (handle, CURLOPT_SSL_VERIFYHOST, 2L);
  curl_easy_setopt (handle, CURLOPT_SSL_VERIFYPEER, verify);
  curl_easy_setopt (handle, CURLOPT_VERBOSE, 0L);
}

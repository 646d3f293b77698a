/* The certificate, and the name in it.  */
#include <curl/curl.h>

void
prepare (CURL *handle)
{
  curl_easy_setopt (handle, CURLOPT_SSL_VERIFYPEER, 0L); /* expect: unverified-peer */
  curl_easy_setopt (handle, CURLOPT_SSL_VERIFYHOST, 0L); /* expect: unverified-peer */
}

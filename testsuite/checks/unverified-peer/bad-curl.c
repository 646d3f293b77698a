/* The certificate, and the name in it.  */

/* curl's API, as far as it is needed.  */
typedef void CURL;
typedef enum
{
  CURLOPT_VERBOSE = 41,
  CURLOPT_SSL_VERIFYPEER = 64,
  CURLOPT_SSL_VERIFYHOST = 81
} CURLoption;
int curl_easy_setopt (CURL *, CURLoption, ...);

void
prepare (CURL *handle)
{
  curl_easy_setopt (handle, CURLOPT_SSL_VERIFYPEER, 0L); /* expect: unverified-peer */
  curl_easy_setopt (handle, CURLOPT_SSL_VERIFYHOST, 0L); /* expect: unverified-peer */
}

/* On, as it is by default; a setting; another option that is 0.  */

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
prepare (CURL *handle, long verify)
{
  curl_easy_setopt (handle, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt (handle, CURLOPT_SSL_VERIFYHOST, 2L);
  curl_easy_setopt (handle, CURLOPT_SSL_VERIFYPEER, verify);
  curl_easy_setopt (handle, CURLOPT_VERBOSE, 0L);
}

/* Nothing read is no failure where a memory BIO is empty: negative numbers are.  */
#include <stdlib.h>

/* OpenSSL's API, as far as it is needed.  */
typedef struct bio_st BIO;
unsigned long BIO_ctrl_pending (BIO *);
int BIO_read (BIO *, void *, int);

char *
text_of (BIO *memory)
{
  int n = (int) BIO_ctrl_pending (memory);
  char *text = malloc ((size_t) n + 1);
  if (text == NULL)
    return NULL;
  n = BIO_read (memory, text, n);
  if (n < 0)
    {
      free (text);
      return NULL;
    }
  text[n] = '\0';
  return text;
}

int
first_byte (BIO *in, unsigned char *byte)
{
  return BIO_read (in, byte, 1) <= 0 ? -1 : 0;
}

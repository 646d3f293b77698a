/* GnuTLS: objects that are given back, kept, or were never made.  */
#include <stddef.h>

typedef struct { unsigned char *data; unsigned int size; } gnutls_datum_t;
typedef struct a_client *gnutls_anon_client_credentials_t;
typedef struct a_server *gnutls_anon_server_credentials_t;
typedef struct p_client *gnutls_psk_client_credentials_t;
typedef struct p_server *gnutls_psk_server_credentials_t;
typedef struct priority *gnutls_priority_t;
typedef struct dh *gnutls_dh_params_t;
typedef struct crq *gnutls_x509_crq_t;
typedef struct crl *gnutls_x509_crl_t;
typedef struct xkey *gnutls_x509_privkey_t;
typedef struct key *gnutls_privkey_t;
typedef struct pub *gnutls_pubkey_t;
typedef struct p12 *gnutls_pkcs12_t;
typedef struct ocsp *gnutls_ocsp_resp_t;
typedef struct replay *gnutls_anti_replay_t;
typedef struct trust *gnutls_x509_trust_list_t;
typedef struct cipher *gnutls_cipher_hd_t;
typedef struct aead *gnutls_aead_cipher_hd_t;
typedef struct hash *gnutls_hash_hd_t;
typedef struct hmac *gnutls_hmac_hd_t;

int gnutls_anon_allocate_client_credentials (gnutls_anon_client_credentials_t *);
int gnutls_anon_allocate_server_credentials (gnutls_anon_server_credentials_t *);
int gnutls_psk_allocate_client_credentials (gnutls_psk_client_credentials_t *);
int gnutls_psk_set_client_credentials (gnutls_psk_client_credentials_t, const char *,
				       const gnutls_datum_t *, int);
void gnutls_psk_free_client_credentials (gnutls_psk_client_credentials_t);
int gnutls_psk_allocate_server_credentials (gnutls_psk_server_credentials_t *);
int gnutls_psk_set_server_credentials_file (gnutls_psk_server_credentials_t, const char *);
void gnutls_psk_free_server_credentials (gnutls_psk_server_credentials_t);
int gnutls_priority_init (gnutls_priority_t *, const char *, const char **);
void gnutls_priority_deinit (gnutls_priority_t);
int gnutls_dh_params_init (gnutls_dh_params_t *);
int gnutls_dh_params_generate2 (gnutls_dh_params_t, unsigned);
void gnutls_dh_params_deinit (gnutls_dh_params_t);
int gnutls_x509_crq_init (gnutls_x509_crq_t *);
int gnutls_x509_crq_import (gnutls_x509_crq_t, const gnutls_datum_t *, int);
void gnutls_x509_crq_deinit (gnutls_x509_crq_t);
int gnutls_x509_crl_init (gnutls_x509_crl_t *);
int gnutls_x509_crl_import (gnutls_x509_crl_t, const gnutls_datum_t *, int);
void gnutls_x509_crl_deinit (gnutls_x509_crl_t);
int gnutls_x509_privkey_init (gnutls_x509_privkey_t *);
int gnutls_x509_privkey_import (gnutls_x509_privkey_t, const gnutls_datum_t *, int);
void gnutls_x509_privkey_deinit (gnutls_x509_privkey_t);
int gnutls_privkey_init (gnutls_privkey_t *);
int gnutls_privkey_import_url (gnutls_privkey_t, const char *, unsigned);
void gnutls_privkey_deinit (gnutls_privkey_t);
int gnutls_pubkey_init (gnutls_pubkey_t *);
int gnutls_pubkey_import (gnutls_pubkey_t, const gnutls_datum_t *, int);
void gnutls_pubkey_deinit (gnutls_pubkey_t);
int gnutls_pkcs12_init (gnutls_pkcs12_t *);
int gnutls_pkcs12_import (gnutls_pkcs12_t, const gnutls_datum_t *, int, unsigned);
void gnutls_pkcs12_deinit (gnutls_pkcs12_t);
int gnutls_ocsp_resp_init (gnutls_ocsp_resp_t *);
int gnutls_ocsp_resp_import (gnutls_ocsp_resp_t, const gnutls_datum_t *);
void gnutls_ocsp_resp_deinit (gnutls_ocsp_resp_t);
int gnutls_anti_replay_init (gnutls_anti_replay_t *);
int gnutls_x509_trust_list_init (gnutls_x509_trust_list_t *, unsigned);
int gnutls_x509_trust_list_add_trust_file (gnutls_x509_trust_list_t, const char *, const char *,
					   int, unsigned, unsigned);
void gnutls_x509_trust_list_deinit (gnutls_x509_trust_list_t, unsigned);
int gnutls_cipher_init (gnutls_cipher_hd_t *, int, const gnutls_datum_t *, const gnutls_datum_t *);
int gnutls_cipher_encrypt (gnutls_cipher_hd_t, void *, size_t);
void gnutls_cipher_deinit (gnutls_cipher_hd_t);
int gnutls_aead_cipher_init (gnutls_aead_cipher_hd_t *, int, const gnutls_datum_t *);
int gnutls_hash_init (gnutls_hash_hd_t *, int);
int gnutls_hash (gnutls_hash_hd_t, const void *, size_t);
void gnutls_hash_deinit (gnutls_hash_hd_t, void *);
int gnutls_hmac_init (gnutls_hmac_hd_t *, int, const void *, size_t);
int gnutls_hmac (gnutls_hmac_hd_t, const void *, size_t);
void gnutls_hmac_deinit (gnutls_hmac_hd_t, void *);

void gnutls_anon_free_client_credentials (gnutls_anon_client_credentials_t);
void gnutls_anon_free_server_credentials (gnutls_anon_server_credentials_t);
void gnutls_anti_replay_deinit (gnutls_anti_replay_t);
void gnutls_aead_cipher_deinit (gnutls_aead_cipher_hd_t);

struct server
{
  gnutls_priority_t priorities;
  gnutls_dh_params_t dh;
  gnutls_anti_replay_t replay;
};

int
anonymous (void)
{
  gnutls_anon_client_credentials_t c;
  gnutls_anon_server_credentials_t s;
  int result = -1;
  if (gnutls_anon_allocate_client_credentials (&c) < 0)
    return -1;
  if (gnutls_anon_allocate_server_credentials (&s) == 0)
    {
      result = 0;
      gnutls_anon_free_server_credentials (s);
    }
  gnutls_anon_free_client_credentials (c);
  return result;
}

int
kept (struct server *to)
{
  if (gnutls_priority_init (&to->priorities, "NORMAL", NULL) < 0)
    return -1;
  if (gnutls_dh_params_init (&to->dh) < 0)
    {
      gnutls_priority_deinit (to->priorities);
      return -1;
    }
  return gnutls_anti_replay_init (&to->replay);
}

int
given_out (gnutls_x509_privkey_t *out, const gnutls_datum_t *pem)
{
  gnutls_x509_privkey_t k;
  int e = gnutls_x509_privkey_init (&k);
  if (e < 0)
    return e;
  e = gnutls_x509_privkey_import (k, pem, 1);
  if (e < 0)
    {
      gnutls_x509_privkey_deinit (k);
      return e;
    }
  *out = k;
  return 0;
}

int
ladder (const gnutls_datum_t *pem, const gnutls_datum_t *der)
{
  gnutls_x509_crq_t q = NULL;
  gnutls_x509_crl_t l = NULL;
  gnutls_pkcs12_t p = NULL;
  int e;
  if ((e = gnutls_x509_crq_init (&q)) < 0)
    goto out;
  if ((e = gnutls_x509_crl_init (&l)) < 0)
    goto out;
  if ((e = gnutls_pkcs12_init (&p)) < 0)
    goto out;
  if ((e = gnutls_x509_crq_import (q, pem, 1)) < 0 || (e = gnutls_x509_crl_import (l, pem, 1)) < 0)
    goto out;
  e = gnutls_pkcs12_import (p, der, 0, 0);
out:
  if (p)
    gnutls_pkcs12_deinit (p);
  if (l)
    gnutls_x509_crl_deinit (l);
  if (q)
    gnutls_x509_crq_deinit (q);
  return e;
}

int
digest (const void *text, size_t n, void *out)
{
  gnutls_hash_hd_t h;
  gnutls_hmac_hd_t m;
  int e;
  if (gnutls_hash_init (&h, 6) < 0)
    return -1;
  e = gnutls_hash (h, text, n);
  gnutls_hash_deinit (h, out);
  if (e < 0 || gnutls_hmac_init (&m, 6, "key", 3) < 0)
    return -1;
  e = gnutls_hmac (m, text, n);
  gnutls_hmac_deinit (m, out);
  return e;
}

int
cipher (const gnutls_datum_t *key, const gnutls_datum_t *iv, void *text, size_t n)
{
  gnutls_cipher_hd_t c;
  gnutls_aead_cipher_hd_t a;
  int e;
  if (gnutls_cipher_init (&c, 4, key, iv) != 0)
    return -1;
  e = gnutls_cipher_encrypt (c, text, n);
  gnutls_cipher_deinit (c);
  if (e < 0 || gnutls_aead_cipher_init (&a, 93, key) < 0)
    return -1;
  gnutls_aead_cipher_deinit (a);
  return 0;
}

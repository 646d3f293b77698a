/* options: -fplugin-arg-gimlet-callers-min=3 -fplugin-arg-gimlet-callers-percent=60 */
/* How many callers, and how many of them, is the user's choice.  */
int store (int key);

int
one (void)
{
  return store (1) ? -1 : 0;
}

int
two (void)
{
  int rc;
  do
    rc = store (2);
  while (rc > 0);
  return rc;
}

void
three (void)
{
  int rc = store (3); /* expect: unchecked-error */
  rc = 4;
  (void) rc;
}

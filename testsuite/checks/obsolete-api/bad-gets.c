/* Gone from C11, but not from the library.  */
extern char *gets (char *);

int
first (void)
{
  char line[80];
  if (!gets (line)) /* expect: obsolete-api, prohibited-api */
    return -1;
  return line[0];
}

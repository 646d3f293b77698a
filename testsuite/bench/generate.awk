# Makes C files to measure with:  awk -v kind=functions -v n=1000 -f generate.awk
#   functions   n functions that open, use and close sockets, some wrongly
#   plain       n functions that Gimlet has no interest in
#   statements  one function of n statements among calls that matter
#   branches    one function with n branches in a row, a socket open all the while
# SPDX-License-Identifier: GPL-3.0-or-later
BEGIN {
  print "#include <stdlib.h>\n#include <string.h>\n#include <sys/socket.h>\n#include <unistd.h>"
  print "extern int step (int, int);\nextern int a[64];"
  if (kind == "functions")
    for (k = 0; k < n; k++) {
      printf "int open%d (const struct sockaddr *sa, socklen_t len, int flag)\n{\n", k
      print "  int fd = socket (AF_INET, SOCK_STREAM, 0);\n  if (fd < 0)\n    return -1;"
      print "  if (bind (fd, sa, len) < 0 || listen (fd, 5) < 0)\n    {\n      close (fd);\n      return -1;\n    }"
      print "  for (int i = 0; i < flag; i++)\n    if (step (i, flag) < 0)\n      goto fail;"
      printf "  char *p = malloc ((size_t) flag * %d);\n  if (!p)\n    goto fail;\n  memset (p, 0, (size_t) flag);\n  free (p);\n", k % 7 + 2
      print "  return fd;\nfail:"
      if (k % 4)
	print "  close (fd);"
      print "  return -1;\n}"
      if (k)
	printf "int use%d (const struct sockaddr *sa)\n{\n  int fd = open%d (sa, 16, %d);\n  if (fd >= 0)\n    close (fd);\n  return fd < 0;\n}\n", k, k - 1, k
    }
  else if (kind == "plain")
    for (k = 0; k < n; k++)
      printf "int f%d (int x, int y)\n{\n  int s = 0;\n  for (int i = 0; i < x; i++)\n    {\n      if (a[i & 63] > y)\n        s += step (i, s) * %d;\n      else\n        s -= a[(i + %d) & 63] / (y | 1);\n    }\n  return s ^ x;\n}\n", k, k, k
  else {
    print "int big (const struct sockaddr *sa, int x)\n{\n  int fd = socket (AF_INET, SOCK_STREAM, 0);"
    print "  if (fd < 0)\n    return -1;\n  if (bind (fd, sa, 16) < 0)\n    goto fail;"
    for (k = 0; k < n; k++)
      if (kind == "branches")
	printf "  if (a[%d] > x)\n    x += step (x, %d);\n", k % 64, k
      else if (k % 100 == 99)
	printf "  if (step (x, %d) < 0)\n    goto fail;\n", k
      else
	printf "  a[%d] = a[%d] * x + %d;\n", k % 64, (k * 7) % 64, k
    print "  if (listen (fd, 5) < 0)\n    return -2;\n  return fd;\nfail:\n  close (fd);\n  return -1;\n}"
  }
}

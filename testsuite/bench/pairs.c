/* Runs two commands in turns and compares what they cost.
   SPDX-License-Identifier: GPL-3.0-or-later

     pairs N COMMAND -- COMMAND

   Prints the medians over N pairs: CPU of each in ms (user and system, of the
   whole process tree), their difference and ratio pair by pair, and the ratio
   of peak memory.  */

#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

struct cost
{
  double cpu, peak;
};

static struct cost
run (char **argv)
{
  int status;
  struct rusage u;
  pid_t pid = fork ();
  if (pid == 0)
    {
      int null = open ("/dev/null", O_RDWR);
      if (null < 0 || dup2 (null, 1) < 0 || dup2 (null, 2) < 0)
	_exit (126);
      execvp (argv[0], argv);
      _exit (127);
    }
  if (pid < 0 || wait4 (pid, &status, 0, &u) < 0 || status != 0)
    {
      fprintf (stderr, "pairs: '%s' failed\n", argv[0]);
      exit (1);
    }
  struct cost c;
  c.cpu = (double) (u.ru_utime.tv_sec + u.ru_stime.tv_sec) * 1e3
	  + (double) (u.ru_utime.tv_usec + u.ru_stime.tv_usec) / 1e3;
  c.peak = (double) u.ru_maxrss;
  return c;
}

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;
  return (x > y) - (x < y);
}

static double
median (double *v, int n)
{
  qsort (v, (size_t) n, sizeof *v, compare);
  return n % 2 ? v[n / 2] : (v[n / 2 - 1] + v[n / 2]) / 2;
}

int
main (int argc, char **argv)
{
  int n = argc > 4 ? atoi (argv[1]) : 0, split = 2;
  while (split < argc && strcmp (argv[split], "--") != 0)
    split++;
  if (n < 1 || split >= argc - 1)
    {
      fprintf (stderr, "usage: pairs N COMMAND -- COMMAND\n");
      return 2;
    }
  argv[split] = NULL;
  char **one = argv + 2, **two = argv + split + 1;
  double *v = calloc ((size_t) n * 5, sizeof *v);
  if (!v)
    return 1;
  double *a = v, *b = v + n, *diff = v + 2 * n, *ratio = v + 3 * n, *peak = v + 4 * n;
  run (one), run (two); /* warms the caches */
  for (int k = 0; k < n; k++)
    {
      struct cost x, y;
      if (k % 2)
	x = run (one), y = run (two);
      else
	y = run (two), x = run (one);
      a[k] = x.cpu, b[k] = y.cpu;
      diff[k] = y.cpu - x.cpu, ratio[k] = y.cpu / x.cpu, peak[k] = y.peak / x.peak;
    }
  printf ("%.2f %.2f %+.2f %.3f %.3f\n", median (a, n), median (b, n), median (diff, n),
	  median (ratio, n), median (peak, n));
  return 0;
}

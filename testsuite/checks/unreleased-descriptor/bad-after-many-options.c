/* A loop over options that sets another variable in each of its cases: all of a loop's
   body is a round, not each case of it.  */
#include <fcntl.h>
#include <unistd.h>

struct settings
{
  const char *sa;
  const char *sb;
  const char *sc;
  const char *sd;
  const char *se;
  const char *sf;
  const char *sg;
  const char *sh;
  const char *si;
  const char *sj;
  const char *sk;
  const char *sl;
  const char *sm;
  const char *sn;
  const char *so;
  const char *sp;
  const char *sq;
  const char *sr;
  const char *ss;
  const char *st;
  const char *su;
  const char *sv;
  const char *sw;
  const char *sx;
  const char *sy;
  const char *sz;
  const char *sA;
  const char *sB;
  const char *sC;
  const char *sD;
  const char *sE;
  const char *sF;
  const char *sG;
  const char *sH;
  const char *sI;
  const char *sJ;
  const char *sK;
  const char *sL;
  const char *sM;
  const char *sN;
};

int
serve (int argc, char **argv, struct settings *s)
{
  int c, fd;
  while ((c = getopt (argc, argv, "a:b:c:d:e:f:g:h:i:j:k:l:m:n:o:p:q:r:s:t:u:v:w:x:y:z:A:B:C:D:E:F:G:H:I:J:K:L:M:N:")) != -1)
    switch (c)
      {
      case 'a':
	s->sa = optarg;
	break;
      case 'b':
	s->sb = optarg;
	break;
      case 'c':
	s->sc = optarg;
	break;
      case 'd':
	s->sd = optarg;
	break;
      case 'e':
	s->se = optarg;
	break;
      case 'f':
	s->sf = optarg;
	break;
      case 'g':
	s->sg = optarg;
	break;
      case 'h':
	s->sh = optarg;
	break;
      case 'i':
	s->si = optarg;
	break;
      case 'j':
	s->sj = optarg;
	break;
      case 'k':
	s->sk = optarg;
	break;
      case 'l':
	s->sl = optarg;
	break;
      case 'm':
	s->sm = optarg;
	break;
      case 'n':
	s->sn = optarg;
	break;
      case 'o':
	s->so = optarg;
	break;
      case 'p':
	s->sp = optarg;
	break;
      case 'q':
	s->sq = optarg;
	break;
      case 'r':
	s->sr = optarg;
	break;
      case 's':
	s->ss = optarg;
	break;
      case 't':
	s->st = optarg;
	break;
      case 'u':
	s->su = optarg;
	break;
      case 'v':
	s->sv = optarg;
	break;
      case 'w':
	s->sw = optarg;
	break;
      case 'x':
	s->sx = optarg;
	break;
      case 'y':
	s->sy = optarg;
	break;
      case 'z':
	s->sz = optarg;
	break;
      case 'A':
	s->sA = optarg;
	break;
      case 'B':
	s->sB = optarg;
	break;
      case 'C':
	s->sC = optarg;
	break;
      case 'D':
	s->sD = optarg;
	break;
      case 'E':
	s->sE = optarg;
	break;
      case 'F':
	s->sF = optarg;
	break;
      case 'G':
	s->sG = optarg;
	break;
      case 'H':
	s->sH = optarg;
	break;
      case 'I':
	s->sI = optarg;
	break;
      case 'J':
	s->sJ = optarg;
	break;
      case 'K':
	s->sK = optarg;
	break;
      case 'L':
	s->sL = optarg;
	break;
      case 'M':
	s->sM = optarg;
	break;
      case 'N':
	s->sN = optarg;
	break;
      default:
	return 2;
      }
  fd = open (argv[optind], O_RDONLY);
  if (fd < 0)
    return 1;
  return 0; /* expect: unreleased-descriptor */
}

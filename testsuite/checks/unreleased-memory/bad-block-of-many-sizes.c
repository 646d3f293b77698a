/* A block of one size or another: more sizes than callers can be told apart by.  */
#include <stdlib.h>

static void *
block_of (int kind)
{
  switch (kind)
    {
    case 0:
      return malloc (8);
    case 1:
      return malloc (16);
    case 2:
      return malloc (24);
    case 3:
      return malloc (32);
    case 4:
      return malloc (40);
    case 5:
      return malloc (48);
    case 6:
      return malloc (56);
    case 7:
      return malloc (64);
    case 8:
      return malloc (72);
    case 9:
      return malloc (80);
    case 10:
      return malloc (88);
    case 11:
      return malloc (96);
    case 12:
      return malloc (104);
    case 13:
      return malloc (112);
    case 14:
      return malloc (120);
    case 15:
      return malloc (128);
    case 16:
      return malloc (136);
    case 17:
      return malloc (144);
    case 18:
      return malloc (152);
    case 19:
      return malloc (160);
    case 20:
      return malloc (168);
    case 21:
      return malloc (176);
    case 22:
      return malloc (184);
    case 23:
      return malloc (192);
    case 24:
      return malloc (200);
    case 25:
      return malloc (208);
    case 26:
      return malloc (216);
    case 27:
      return malloc (224);
    case 28:
      return malloc (232);
    case 29:
      return malloc (240);
    case 30:
      return malloc (248);
    case 31:
      return malloc (256);
    case 32:
      return malloc (264);
    case 33:
      return malloc (272);
    case 34:
      return malloc (280);
    case 35:
      return malloc (288);
    case 36:
      return malloc (296);
    case 37:
      return malloc (304);
    case 38:
      return malloc (312);
    case 39:
      return malloc (320);
    default:
      return NULL;
    }
}

int
used (int kind)
{
  char *block = block_of (kind);
  if (!block)
    return -1;
  block[0] = (char) kind;
  return block[0]; /* expect: unreleased-memory */
}

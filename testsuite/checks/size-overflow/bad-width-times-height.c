/* Each side is bounded, their product isn't.  */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct image
{
  uint32_t width, height;
};

unsigned char *
image_alloc (FILE *f, struct image *im)
{
  if (fread (im, sizeof *im, 1, f) != 1)
    return NULL;
  if (im->width == 0 || im->width > 100000 || im->height == 0 || im->height > 100000)
    return NULL;
  return malloc (im->width * im->height); /* expect: size-overflow */
}

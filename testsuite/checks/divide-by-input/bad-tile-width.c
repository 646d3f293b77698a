/* An image header: columns of tiles.  */
#include <stdint.h>
#include <stdio.h>

struct image { uint16_t width, tile; };

int
columns (FILE *f)
{
  struct image im;
  if (fread (&im, sizeof im, 1, f) != 1)
    return -1;
  return (im.width + im.tile - 1) / im.tile; /* expect: divide-by-input; offer: im.tile != 0 */
}

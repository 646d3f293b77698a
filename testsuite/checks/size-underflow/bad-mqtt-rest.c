/* MQTT: what remains less the topic's length, unchecked.  */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

struct fixed { uint16_t remaining, topic; };

char *
payload (int fd)
{
  struct fixed f;
  size_t rest;
  if (recv (fd, &f, sizeof f, MSG_WAITALL) != (ssize_t) sizeof f)
    return NULL;
  rest = (size_t) ntohs (f.remaining) - ntohs (f.topic);
  return malloc (rest); /* expect: size-underflow; offer: f.remaining >= f.topic */
}

/* options: -fplugin-arg-gimlet-checks=byte-order */
/* The kernel's own messages are in the machine's order.  */
#include <arpa/inet.h>
#include <linux/netlink.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

char *
message (int fd)
{
  char buf[4096], *copy;
  struct nlmsghdr *h = (struct nlmsghdr *) buf;
  ssize_t n = recv (fd, buf, sizeof buf, 0);
  if (n < (ssize_t) sizeof *h || h->nlmsg_len > (size_t) n)
    return NULL;
  copy = malloc (h->nlmsg_len);
  if (copy)
    memcpy (copy, buf, h->nlmsg_len);
  return copy;
}

unsigned short
port (unsigned short n)
{
  return htons (n);
}

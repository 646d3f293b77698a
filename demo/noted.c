/* A sample server with defects: it keeps notes for its clients.
   SPDX-License-Identifier: GPL-3.0-or-later

   A client sends a command and gets an answer:
     'P' count notes...   puts COUNT notes of 64 bytes each
     'S' name             says hello  */

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct note
{
  char text[64];
};

/* Opens the server; -1 if that fails.  */
static int
open_server (uint16_t port)
{
  struct sockaddr_in addr;
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  memset (&addr, 0, sizeof addr);
  addr.sin_family = AF_INET;
  addr.sin_port = htons (port);
  addr.sin_addr.s_addr = htonl (INADDR_LOOPBACK);
  if (bind (fd, (struct sockaddr *) &addr, sizeof addr) < 0)
    {
      perror ("bind");
      close (fd);
      return -1;
    }
  if (listen (fd, 16) < 0)
    {
      perror ("listen");
      return -1;		/* the bound socket is lost */
    }
  return fd;
}

/* Reads COUNT notes, a number that the client chose.  */
static struct note *
read_notes (int fd)
{
  uint32_t count;
  if (recv (fd, &count, sizeof count, MSG_WAITALL) != sizeof count)
    return NULL;
  count = ntohl (count);
  uint32_t size = count * sizeof (struct note);	/* wraps around for 0x4000000 */
  struct note *notes = malloc (size);
  if (!notes)
    return NULL;
  for (uint32_t k = 0; k < count; k++)
    if (recv (fd, &notes[k], sizeof *notes, MSG_WAITALL) != sizeof *notes)
      {
	free (notes);
	return NULL;
      }
  return notes;
}

static void
say_hello (int fd)
{
  char name[64], answer[96];
  ssize_t n = recv (fd, name, sizeof name, 0);
  if (n <= 0)
    return;
  name[n] = 0;			/* one past the end when 64 bytes came */
  int len = snprintf (answer, sizeof answer, "hello %s\n", name);
  if (len < 0)
    return;
  send (fd, answer, (size_t) len, 0);	/* nobody looks whether it went */
}

static void
serve (int client)
{
  char command;
  while (recv (client, &command, 1, 0) == 1)
    switch (command)
      {
      case 'P':
	free (read_notes (client));
	break;
      case 'S':
	say_hello (client);
	break;
      default:
	close (client);		/* and closed once more below */
	goto out;
      }
out:
  close (client);
}

int
main (void)
{
  int server = open_server (7070);
  if (server < 0)
    return 1;
  for (;;)
    {
      int client = accept (server, NULL, NULL);
      if (send (client, "notes 1\n", 8, 0) != 8)	/* accept may have failed */
	perror ("send");
      serve (client);
    }
}

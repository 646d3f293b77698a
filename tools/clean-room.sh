#!/bin/sh
# Proves the two commands of README.md on a fresh machine: makes a minimal Debian
# in a folder, clones the last commit into it, and runs them there (as root).
#   tools/clean-room.sh [COMMAND...]     default: demo check
# GIMLET_CHROOTS (/var/cache/gimlet) keeps the untouched base between runs;
# SUITE=bookworm MIRROR=http://deb.debian.org/debian
# SPDX-License-Identifier: GPL-3.0-or-later
set -eu
repo=$(cd "$(dirname "$0")/.." && pwd)
suite=${SUITE:-bookworm}
mirror=${MIRROR:-http://deb.debian.org/debian}
base=${GIMLET_CHROOTS:-/var/cache/gimlet}/base-$suite
room=${GIMLET_CHROOTS:-/var/cache/gimlet}/room-$suite
[ $# -gt 0 ] || set -- demo check

if [ ! -e "$base/.whole" ]; then
  rm -rf "$base"
  debootstrap --variant=minbase "$suite" "$base" "$mirror"
  touch "$base/.whole"
fi

leave () { umount "$room/proc" 2>/dev/null || :; }
leave
rm -rf --one-file-system "$room"
cp -a "$base" "$room"
cp /etc/resolv.conf "$room/etc/resolv.conf"
git clone -q "$repo" "$room/root/gimlet"
trap leave EXIT
mount -t proc proc "$room/proc"

status=0
for command; do
  echo "== ./bootstrap $command"
  start=$(date +%s)
  chroot "$room" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
    sh -c "cd /root/gimlet && ./bootstrap $command" || status=$?
  echo "== ./bootstrap $command: status $status, $(($(date +%s) - start)) s"
done
exit $status

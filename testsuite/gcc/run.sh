#!/bin/sh
# Tests of the border: each source here is compiled with -fplugin-arg-gimlet-dump-ir
# at -O0 and -O2, and its expectations are looked for in the dump.
#   testsuite/gcc/run.sh [PLUGIN [CC [CXX]]]
# Without PLUGIN every GCC at hand is tested, from build/ and build-N/.
#
#   want: REGEX         a line of the dump matches (extended, blanks as they are)
#   never: REGEX        no line does
#   options: WORDS      more options for the compiler
#   needs: WORD         skipped unless the compiler or a package has it (see needs)
# SPDX-License-Identifier: GPL-3.0-or-later
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
passed=0 failed=0 skipped=0

pass() { echo "PASS $1"; passed=$((passed + 1)); }
fail() { echo "FAIL $1"; [ $# = 1 ] || printf '     %s\n' "$2"; failed=$((failed + 1)); }
skip() { echo "SKIP $1"; skipped=$((skipped + 1)); }
# it NAME COMMAND...: passes if the command succeeds.
it() {
  name=$1; shift
  if "$@" >"$work/out" 2>&1; then pass "$name"; else fail "$name" "$(head -n 1 "$work/out")"; fi
}
not() { ! "$@"; }

field() { sed -n "s/^.*\b$1: //p" "$2" | sed 's| *\*/$||'; }

needs() {
  case $1 in
    qt5) [ -d /usr/include/x86_64-linux-gnu/qt5/QtNetwork ] ;;
    gcc[0-9]*) [ "$version" -ge "${1#gcc}" ] ;;
    *) false ;;
  esac
}

# dump SOURCE OPTION...: the dump goes to $work/dump.
dump() {
  source=$1; shift
  case $source in *.cc) compiler=$CXX ;; *) compiler=$CC ;; esac
  $compiler -w "$@" -fplugin="$plugin" -fplugin-arg-gimlet-dump-ir -c "$source" -o "$work/x.o" 2>"$work/dump"
}

# expect NAME SOURCE OPTION...
expect() {
  name=$1 source=$2; shift 2
  if ! dump "$source" "$@"; then
    fail "$name" "$(grep -m 1 -E 'error|sorry' "$work/dump")"
    return
  fi
  compare "$name" "$source"
}

# compare NAME SOURCE: the dump is what the source expects.
compare() {
  name=$1 source=$2
  field want "$source" >"$work/want"
  field never "$source" >"$work/never"
  while IFS= read -r regex; do
    grep -qE -e "$regex" "$work/dump" || { fail "$name" "no line: $regex"; return; }
  done <"$work/want"
  while IFS= read -r regex; do
    ! grep -qE -e "$regex" "$work/dump" || { fail "$name" "a line: $regex"; return; }
  done <"$work/never"
  pass "$name"
}

sources() {
  for source in "$here"/*.c "$here"/*.cc; do
    base=$(basename "$source")
    missing=
    for word in $(field needs "$source"); do needs "$word" || missing=$word; done
    if [ -n "$missing" ]; then skip "gcc-$version $base: $missing"; continue; fi
    for o in -O0 -O2; do
      # shellcheck disable=SC2046
      expect "gcc-$version $o $base" "$source" $o $(field options "$source")
    done
  done
}

# What is cast to void is seen where the text is out of reach: C's trees tell.
voids() {
  source=$here/voided.c
  for options in -E '-E -P' '-E -fdirectives-only'; do
    # shellcheck disable=SC2086,SC2046
    $CC $options $(field options "$source") "$source" -o "$work/v.i"
    case $options in *only) how=-fdirectives-only ;; *) how= ;; esac
    # shellcheck disable=SC2086
    $CC -w -fplugin="$plugin" -fplugin-arg-gimlet-dump-ir -fpreprocessed $how -x c -c - -o "$work/x.o" \
      <"$work/v.i" 2>"$work/dump"
    compare "gcc-$version (void) after $options" "$source"
  done
  sed 's/^#include/#line 100 "gone.c"\n&/' "$source" >"$work/v.c"
  dump "$work/v.c" -D_GNU_SOURCE
  compare "gcc-$version (void) in a file that is gone" "$source"
}

# same NAME SOURCE OPTION...: the object is the same without the plugin.
same() {
  name=$1 source=$2; shift 2
  case $source in *.cc) compiler=$CXX ;; *) compiler=$CC ;; esac
  $compiler -w -frandom-seed=1 "$@" -c "$source" -o "$work/a.o" 2>/dev/null
  mv "$work/a.o" "$work/plain.o"
  $compiler -w -frandom-seed=1 "$@" -fplugin="$plugin" -fplugin-arg-gimlet-dump-ir -c "$source" \
    -o "$work/a.o" 2>/dev/null
  it "$name" cmp "$work/plain.o" "$work/a.o"
}

objects() {
  for source in "$here"/*.c "$here"/*.cc; do
    skippable=
    for word in $(field needs "$source"); do needs "$word" || skippable=y; done
    [ -z "$skippable" ] || continue
    for o in -O0 -O2 '-O2 -g' '-O2 -g -flto'; do
      # shellcheck disable=SC2046,SC2086
      same "gcc-$version $o same object: $(basename "$source")" "$source" $o $(field options "$source")
    done
  done
}

# The names of everything are the same with -flto.
lto() {
  for source in "$here"/*.c "$here"/*.cc; do
    skippable=
    for word in $(field needs "$source"); do needs "$word" || skippable=y; done
    [ -z "$skippable" ] || continue
    # shellcheck disable=SC2046
    dump "$source" $(field options "$source")
    strip_dump >"$work/plain"
    # shellcheck disable=SC2046
    dump "$source" $(field options "$source") -flto
    strip_dump >"$work/lto"
    it "gcc-$version -flto same names: $(basename "$source")" cmp "$work/plain" "$work/lto"
  done
}
# Whether a destructor declared elsewhere is virtual is lost under -flto.
strip_dump() { grep -vE ': In |^cc1|error:|warning:' "$work/dump" | sed 's/ virtual dtor/ dtor/' | sort; }

cc() { $CC -fplugin="$plugin" "$@" -c "$work/t.c" -o "$work/t.o"; }
says() { text=$1; shift; "$@" 2>&1 | grep -qF -e "$text"; }

arguments() {
  cat >"$work/t.c" <<'END'
#include <sys/socket.h>
#include <unistd.h>
int serve (void)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (listen (fd, 5) < 0)
    return -1;
  close (fd);
  return 0;
}
END
  bracket='[CWE-775] [gimlet:unreleased-'
  it "gcc-$version warns" says "$bracket" cc
  it "gcc-$version a warning is no error" cc
  it "gcc-$version error= is one" not cc -fplugin-arg-gimlet-error=CWE-775
  it "gcc-$version error= of another rule is not" cc -fplugin-arg-gimlet-error=CWE-190
  it "gcc-$version error says so" says ': error: ' cc -fplugin-arg-gimlet-error
  it "gcc-$version -Werror makes errors" not cc -Werror
  it "gcc-$version -Werror keeps the brackets" says "$bracket" cc -Werror
  it "gcc-$version -w is silent" not says gimlet cc -w
  it "gcc-$version quiet is silent" not says gimlet: cc -fplugin-arg-gimlet-quiet
  it "gcc-$version notes are numbered" says 'note: (1) ' cc
  it "gcc-$version an unknown argument is an error" not cc -fplugin-arg-gimlet-frobnicate
  it "gcc-$version an unknown argument is named" says frobnicate cc -fplugin-arg-gimlet-frobnicate
  it "gcc-$version -fsyntax-only runs nothing" not says gimlet cc -fsyntax-only
  $CC -E "$work/t.c" -o "$work/t.i"
  it "gcc-$version preprocessed text" says "$bracket" $CC -fplugin="$plugin" -c "$work/t.i" -o "$work/t.o"
  it "gcc-$version -save-temps" says "$bracket" env -C "$work" $CC -save-temps -fplugin="$plugin" -c t.c
  printf '#include <sys/socket.h>\n#include <unistd.h>\n' >"$work/all.h"
  $CC "$work/all.h" -o "$work/all.h.gch" -fplugin="$plugin"
  sed 's/#include <sys.*/#include "all.h"/; /unistd/d' "$work/t.c" >"$work/p.c"
  it "gcc-$version precompiled header" says "$bracket" $CC -fplugin="$plugin" -c "$work/p.c" -o "$work/t.o"
  it "gcc-$version link with -flto" $CC -flto -O2 -w -fplugin="$plugin" -r "$work/t.c" -o "$work/r.o"
  it "gcc-$version symbols" "$root/tools/check-symbols.sh" "$plugin" "$($CC -print-prog-name=cc1)" \
    "$($CC -print-prog-name=cc1plus)"
}

# A plugin of another GCC says which is which.
wrong_gcc() {
  for other in 11 12 13 14 15 16; do
    [ "$other" != "$version" ] && command -v "gcc-$other" >/dev/null || continue
    it "gcc-$version in gcc-$other: both are named" says \
      "was built for GCC $("$CC" -dumpfullversion) " "gcc-$other" -fplugin="$plugin" -c "$work/t.c" -o "$work/t.o"
  done
}

one_gcc() {
  plugin=$1 CC=$2 CXX=$3
  case $plugin in /*) ;; *) plugin=$(pwd)/$plugin ;; esac
  version=$($CC -dumpversion | cut -d. -f1)
  if [ ! -e "$plugin" ]; then fail "gcc-$version: no $plugin"; return; fi
  sources
  voids
  arguments
  wrong_gcc
  lto
  objects
}

if [ $# -ge 1 ]; then
  cc=${2:-${GCC:-gcc}}
  one_gcc "$1" "$cc" "${3:-$(echo "$cc" | sed 's/gcc\([-0-9.]*\)$/g++\1/')}"
else
  cd "$root" || exit 2
  cc=${GCC:-gcc}
  one_gcc "${BUILD:-build}/gimlet.so" "$cc" "$(echo "$cc" | sed 's/gcc\([-0-9.]*\)$/g++\1/')"
  for v in $(tools/gccs.sh "$cc"); do one_gcc "build-$v/gimlet.so" "gcc-$v" "g++-$v"; done
fi
echo "gcc: $passed passed, $failed failed, $skipped skipped"
[ $failed = 0 ] && [ $passed != 0 ]

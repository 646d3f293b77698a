#!/bin/sh
# Compiles small sources through the plugin and judges the reports: against the
# schema, and field by field.   run.sh [PLUGIN [CC [CXX]]]
# SPDX-License-Identifier: GPL-3.0-or-later
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
plugin=${1:-${BUILD:-build}/gimlet.so} CC=${2:-${GCC:-gcc}}
CXX=${3:-$(echo "$CC" | sed 's/gcc\([-0-9.]*\)$/g++\1/')}
case $plugin in /*) ;; *) plugin=$(pwd)/$plugin ;; esac
schema=$root/docs/schemas/report.rng
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
cd "$work" || exit 2
mkdir .git # the project's folder, for fingerprints
unset SOURCE_DATE_EPOCH
passed=0 failed=0 skipped=0
cc=$CC object=x.o flags=

# ---- Helpers ------------------------------------------------------------------

pass() { echo "PASS $1"; passed=$((passed + 1)); }
fail() { echo "FAIL $1"; failed=$((failed + 1)); [ -s log ] && sed 's/^/     /' log | head -5; : >log; }
skip() { echo "SKIP $1"; skipped=$((skipped + 1)); }
# it NAME COMMAND...: passes if the command succeeds.
it() { name=$1; shift; if "$@" >/dev/null 2>&1; then pass "$name"; else fail "$name"; fi; }
not() { ! "$@"; }

# gimlet SOURCE [ARGUMENT...]: compiles; arguments lose -fplugin-arg-gimlet-.
# With $cc and $flags into $object; what the compiler says lies in log.
gimlet() {
  source=$1; shift
  for a; do set -- "$@" "-fplugin-arg-gimlet-$a"; shift; done
  # shellcheck disable=SC2086
  $cc -fplugin="$plugin" "$@" $flags -c "$source" -o "$object" >log 2>&1
}

# xpath FILE EXPRESSION: its text.
xpath() { xmllint --nonet --xpath "string($2)" "$1" 2>/dev/null; }
# is FILE EXPRESSION TEXT
is() { [ "$(xpath "$1" "$2")" = "$3" ]; }
valid() { xmllint --nonet --noout --relaxng "$schema" "$@" 2>log; }
hashes() { xmllint --nonet --xpath '//error/@hash' "$1" 2>/dev/null | tr ' ' '\n' | grep . | sort; }
# same FILE FILE: equal fingerprints, and there are some
same() { [ -n "$(hashes "$1")" ] && [ "$(hashes "$1")" = "$(hashes "$2")" ]; }
line_of() { grep -n "$1" "$2" | head -1 | cut -d: -f1; }

give_up() { fail "$1"; echo "format: 0 passed, 1 failed, 0 skipped"; exit 1; }
command -v xmllint >/dev/null || give_up "xmllint is missing"
printf 'int main (void) { return 0; }\n' >empty.c
gimlet empty.c || give_up "$CC cannot load $plugin"

leak="//error[@id='unreleased-server']" drop="//error[@id='unchecked-error']"
g() { echo "*[local-name()='$1']"; }

# ---- Fields -------------------------------------------------------------------

cp "$here/server.c" server.c
it "a report is written" gimlet server.c xml=r.xml
it "it fits the schema" valid r.xml
it "there is nothing but the two defects" is r.xml 'count(//error)' 2
it "line of the leak" is r.xml "$leak/location[1]/@line" "$(line_of 'the leak' server.c)"
it "column of the leak" is r.xml "$leak/location[1]/@column" 12
it "line of the dropped result" is r.xml "$drop/location[1]/@line" "$(line_of 'the dropped' server.c)"
it "column of the dropped result" is r.xml "$drop/location[1]/@column" 3
it "CWE of the leak" is r.xml "$leak/@cwe" 775
it "CWE of the dropped result" is r.xml "$drop/@cwe" 252
it "severity in cppcheck's words" is r.xml "concat($leak/@severity, ' ', $drop/@severity)" "error warning"
it "pillars" is r.xml "concat($leak/$(g finding)/@pillar, ' ', $drop/$(g finding)/@pillar)" "664 703"
it "confidence" is r.xml "$leak/$(g finding)/@confidence" high
it "function" is r.xml "$leak/$(g finding)/@function" serve
it "resource and symbol agree" is r.xml "concat($leak/symbol, $leak/$(g finding)/@resource)" fdfd
it "the path begins where the server is made" is r.xml "$leak/location[2]/@line" "$(line_of '= socket' server.c)"
it "file is named as given" is r.xml "$leak/location[1]/@file" server.c
it "main file" is r.xml "$leak/@file0" server.c
it "results say version 2" is r.xml /results/@version 2
it "the run knows its unit" is r.xml "//$(g run)/@unit" server.c
it "the run knows its object" is r.xml "//$(g run)/@object" x.o
it "the run knows its compiler" is r.xml "//$(g run)/@gcc" "$($CC -dumpfullversion)"
it "two functions were analysed" is r.xml "//$(g run)/@functions-analysed" 2

cp server.c server.cc
cc=$CXX
gimlet server.cc xml=cxx.xml
cc=$CC
it "C++: fits the schema" valid cxx.xml
it "C++: same defects" is cxx.xml "concat(count(//error), $leak/@cwe, $drop/@cwe)" 2775252

gimlet empty.c xml=empty.xml
it "a unit without findings has a report too" valid empty.xml
it "and that is empty" is empty.xml 'count(//error)' 0

# ---- Fingerprints ---------------------------------------------------------------

{ printf '#define UNRELATED 1\n\nint unrelated (void);\n'; sed 's/return -1; /return  -1 ;/' "$here/server.c"; } >server.c
gimlet server.c xml=edited.xml
it "edits elsewhere keep fingerprints" same r.xml edited.xml
it "but lines move" not is edited.xml "$leak/location[1]/@line" "$(xpath r.xml "$leak/location[1]/@line")"
cp "$here/server.c" server.c
mkdir deep
(cd deep && gimlet ../server.c xml=../deep.xml)
it "fingerprints do not depend on the working directory" same r.xml deep.xml
gimlet "$work/server.c" xml=absolute.xml
it "nor on how the source is named" same r.xml absolute.xml
gimlet deep/../server.c xml=dotted.xml
it "paths are canonical" is dotted.xml "$leak/location[1]/@file" server.c
flags=-O2
gimlet server.c xml=o2.xml
flags=
it "same findings at -O2" same r.xml o2.xml
sed 's/serve (/other (/' "$here/server.c" >server.c
gimlet server.c xml=other.xml
it "another function is another fingerprint" not is other.xml "$leak/@hash" "$(xpath r.xml "$leak/@hash")"
cp "$here/server.c" server.c

# ---- Any build ------------------------------------------------------------------

export SOURCE_DATE_EPOCH=1700000000
mkdir units
for k in 1 2 3 4 5 6 7 8; do sed "s/serve/serve$k/" server.c >units/u$k.c; done
many() { # many PLACE JOBS ORDER
  # shellcheck disable=SC2012
  ls units/*.c | sort "$3" | xargs -P "$2" -I{} "$CC" -fplugin="$plugin" -fplugin-arg-gimlet-quiet \
    -fplugin-arg-gimlet-xml=reports/ -c {} -o {}.o && mv reports "$1"
}
it "a parallel build" many one 8 -f
it "a serial build in the other order" many two 1 -r
it "each unit has its file" [ "$(find one -name '*.xml' | wc -l)" = 8 ]
it "both builds gave the same bytes" diff -r one two
it "all fit the schema" valid one/*.xml
unset SOURCE_DATE_EPOCH

mkdir -p a b
cp server.c a/main.c; cp server.c b/main.c
for d in a b; do (cd $d && gimlet main.c xml=../same/); done
it "units of one name in two directories" [ "$(find same -name 'main.c-*.xml' | wc -l)" = 2 ]
for object in one.o two.o two.o; do gimlet server.c xml=objects/; done
object=x.o
it "one source, two objects" [ "$(find objects -name '*.xml' | wc -l)" = 2 ]
gimlet server.c xml=not/yet/there/
it "directories are made" [ "$(find not/yet/there -name 'server.c-*.xml' | wc -l)" = 1 ]

# ---- Odd names and bytes ----------------------------------------------------------

odd() { # odd WHAT NAME [NAME IN THE REPORT]
  cp server.c "$2"
  gimlet "$2" xml=odd.xml
  it "$1: fits the schema" valid odd.xml
  it "$1: file" is odd.xml "$leak/location[1]/@file" "${3:-$2}"
  rm -f odd.xml
  gimlet "$2" "xml=odd/"
  it "$1: in a directory" [ "$(find odd -name '*.xml' | wc -l)" = 1 ]
  rm -rf odd "$2"
}
odd "blank" "a server.c"
odd "quotes" "a'b\"c.c"
odd "markup" "a&b<c>.c"
odd "umlaut" "für.c"
odd "Latin-1" "$(printf 'f\374r.c')" 'f\xFCr.c'
odd "control character" "$(printf 'a\001b.c')" 'a\x01b.c'
sed "s/the leak/$(printf '\374\001')/" server.c >bytes.c
gimlet bytes.c xml=bytes.xml
it "bytes that are no text" valid bytes.xml
it "leave the finding alone" is bytes.xml "$leak/@cwe" 775
cp server.c 'to&"me.c'
gimlet 'to&"me.c' 'xml=o & "o".xml'
it "report under an odd name" valid 'o & "o".xml'

# ---- Failures are told ------------------------------------------------------------

: >plain
for bad in plain/r.xml plain/dir/ none/r.xml deep /dev/full; do
  it "cannot write $bad: exit status" not gimlet server.c quiet "xml=$bad"
  gimlet server.c quiet "xml=$bad"
  it "cannot write $bad: message" grep -q "error:.*${bad%/}" log
done
it "nothing is left behind" [ -z "$(find . -name '*.tmp' -o -name '.gimlet-*')" ]
it "the device is still there" [ -c /dev/full ]
gimlet server.c quiet xml=/dev/stdout && cp log stdout.xml
it "a report through a device" valid stdout.xml
ln -s target.xml link.xml; : >target.xml
gimlet server.c xml=link.xml
it "a link stays a link" [ -h link.xml -a -s target.xml ]

# ---- Arguments ----------------------------------------------------------------------

gimlet server.c quiet xml=quiet.xml
it "quiet prints nothing" [ ! -s log ]
it "quiet writes the report" is quiet.xml 'count(//error)' 2
it "findings alone do not fail" gimlet server.c
it "error fails" not gimlet server.c error
it "error fails, quiet or not" not gimlet server.c quiet error
it "error=CWE-775 fails" not gimlet server.c error=CWE-775
it "error= of another rule does not" gimlet server.c error=off-by-one
it "error=-lifetime,-errors does not" gimlet server.c error=-lifetime,-errors
flags=-Werror
it "-Werror fails" not gimlet server.c
flags=
it "a clean unit passes error" gimlet empty.c error
gimlet server.c checks=unchecked-error xml=some.xml
it "checks= keeps what it names" is some.xml "concat(count(//error), $drop/@cwe)" 1252
it "checks= is heeded by warnings" not grep -q unreleased-server log
gimlet server.c checks=-CWE-252 xml=some.xml
it "checks=- takes away" is some.xml "concat(count(//error), $leak/@cwe)" 1775
gimlet server.c confidence=high xml=some.xml
it "confidence=high" is some.xml "concat(count(//error), $leak/@cwe)" 1775
refuses() { # refuses ARGUMENT WORD...
  bad=$1; shift
  it "$bad is refused" not gimlet empty.c "$bad"
  for word; do it "$bad: says $word" grep -q "error:.*$word" log; done
}
refuses checks=unrelased-server unrelased-server "'unreleased-server'"
refuses checks=CWE-776 CWE-776 "'CWE-775'"
refuses confidence=hihg hihg "'high'"
refuses cheks=x cheks "'checks'"
refuses quiet=yes quiet
refuses baseline=x.xml baseline "not available"

printf '#include <stdlib.h>\nvoid f (char *p) { free (p); free (p); }\n' >twice.c
gimlet twice.c xml=twice.xml
it "memory released twice is CWE-415" is twice.xml "//error[@id='double-release']/@cwe" 415
it "and the compiler says so" grep -q "released twice.*\[CWE-415\]" log

# ---- Silence asked for ---------------------------------------------------------------

sed 's|/\* the leak \*/|// gimlet: ignore unreleased-server it is "fine"|' server.c >calm.c
gimlet calm.c xml=calm.xml
it "comment: fits the schema" valid calm.xml
it "comment: held back" is calm.xml "concat(count(//error), $drop/@cwe)" 1252
held="//$(g suppressed)"
it "comment: told" is calm.xml "concat($held/@id, ' ', $held/@by, ' ', $held/@reason)" \
  'unreleased-server comment it is "fine"'
sed 's|^  bind|  (void) bind|' server.c >void.c
gimlet void.c xml=void.xml
it "(void): held back" is void.xml "concat(count(//error), $leak/@cwe)" 1775
it "(void): told" is void.xml "concat($held/@id, ' ', $held/@by)" "unchecked-error void-cast"
it "(void): fits the schema" valid void.xml

printf '// gimlet: ignore off-by-one none\n' | cat - server.c >late.c
gimlet late.c xml=late.xml
it "unused: told" is late.xml "concat(count(//error), //$(g unused-suppression)/@rule)" 2off-by-one
it "unused: fits the schema" valid late.xml
sed 's|^  bind|#pragma gimlet push\n#pragma gimlet ignore CWE-252 "nobody asked"\n  bind|
     s|.*the dropped.*|&\n#pragma gimlet pop|' server.c >pragma.c
gimlet pragma.c xml=pragma.xml
it "pragma: held back" is pragma.xml "concat(count(//error), $leak/@cwe)" 1775
it "pragma: told" is pragma.xml "concat($held/@id, ' ', $held/@by, ' ', $held/@reason)" \
  "unchecked-error pragma nobody asked"
it "pragma: fits the schema" valid pragma.xml
it "pragma: no word of the compiler's" not grep -q Wpragmas log
cp pragma.c pragma.cc
cc=$CXX
gimlet pragma.cc xml=pragma.xml
it "pragma: in C++, too" is pragma.xml "concat(count(//error), $held/@by)" 1pragma
cc=$CC
$CC -E pragma.c | sed 's/"pragma.c"/"gone.c"/' >pragma.i
gimlet pragma.i xml=pragma.xml
it "pragma: in preprocessed text" is pragma.xml "concat(count(//error), $held/@by)" 1pragma
sed 's/^#pragma gimlet push/#pragma gimlet ignore unreleased-servr\n&/; s/gimlet pop/gimlet poop/' pragma.c >typo.c
gimlet typo.c xml=typo.xml
it "pragma: an unknown rule is named" grep -q "'unreleased-servr'; did you mean 'unreleased-server'" log
it "pragma: an unknown word is named" grep -q "gimlet poop.*did you mean .pop" log
it "pragma: and listed" is typo.xml "//$(g unused-suppression)/@rule" unreleased-servr

# ---- The project's file ---------------------------------------------------------------

mkdir -p prj/src/deep prj/third_party
cp server.c prj/src/deep/server.c
cp server.c prj/third_party/server.c
project() { { echo '<project xmlns="urn:gimlet:project:1">'; cat; echo '</project>'; } >prj/.gimlet.xml; }
in_schema() { xmllint --nonet --noout --relaxng "$root/docs/schemas/project.rng" "$1" 2>log; }
project <<'END'
  <checks rules="lifetime,unchecked-error,prohibited-api" confidence="high"/>
  <error rules="prohibited-api"/>
  <prohibited function="listen, nobody" instead="tube_listen"/>
  <ignore rules="*" files="third_party/" reason="upstream's"/>
END
it "project: fits the schema" in_schema prj/.gimlet.xml
gimlet prj/third_party/server.c xml=prj.xml
it "project: found above, and silent as it says" is prj.xml \
  "concat(count(//error), ' ', $held/@by, ' ', $held/@reason)" "0 config upstream's"
it "project: fits the schema of reports" valid prj.xml
gimlet prj/src/deep/server.c xml=prj.xml
it "project: its rules and floor hold" is prj.xml "concat(count(//error), $leak/@cwe)" 1775
gimlet prj/src/deep/server.c xml=prj.xml checks=unchecked-error confidence=medium
it "project: arguments outweigh it" is prj.xml "concat(count(//error), $drop/@cwe)" 1252
it "project: its errors fail the compile" not gimlet prj/src/deep/server.c confidence=low
it "project: the function is named" grep -q "error: 'listen' is dangerous.*prohibited-api" log
it "project: and what to use" grep -q "use tube_listen instead" log
it "project: it can be turned off" gimlet prj/src/deep/server.c confidence=low config=none
cp prj/.gimlet.xml elsewhere.xml
rm prj/.gimlet.xml
it "project: or be named" not gimlet prj/src/deep/server.c confidence=low config=elsewhere.xml
for bad in '<chekcs/>|element .chekcs. (did you mean .checks.' '<ignore files="x"/>|lacks the attribute .rules.' \
  '<checks rules="unreleased-sever"/>|unreleased-server' '<callers min="1"/>|not from 2 to' \
  '<checks confidence="hgih"/>|did you mean .high.' '<models file=""/>|is empty' \
  '<error rules="*"><x/></error>|no elements in it' '<models file="none.xml"/>|cannot be read'; do
  echo "${bad%|*}" | project
  it "project: ${bad%|*} is refused" not gimlet prj/src/deep/server.c
  it "project: with place and word" grep -q "error: gimlet: .*:[0-9]*:[0-9]*:.*${bad##*|}" log
done
echo '<models xmlns="urn:gimlet:models:1"/>' >prj/.gimlet.xml
it "project: another kind of file is refused" not gimlet prj/src/deep/server.c
it "project: a file that is not there is an error" not gimlet server.c config=nowhere.xml
cat >prj/guard.c <<'END'
#include <string.h>
#include <sys/socket.h>
void panic (const char *) __attribute__ ((noreturn));
#define BUG_ON(c) do { if (c) panic (#c); } while (0)
void
take (int fd)
{
  unsigned char len;
  char all[300], some[50];
  if (recv (fd, &len, 1, 0) != 1 || recv (fd, all, sizeof all, 0) <= 0)
    return;
  BUG_ON (len > sizeof some);
  memcpy (some, all, len);
  send (fd, some, 1, MSG_NOSIGNAL);
}
END
rm prj/.gimlet.xml
gimlet prj/guard.c xml=prj.xml checks=calculation,protection,unbounded-copy
it "project: a macro that stops the program bounds" is prj.xml "count(//error)" 0
echo '<assertion macro="BUG_ON"/>' | project
gimlet prj/guard.c xml=prj.xml checks=assert-only-guard
it "project: but an assertion does not" is prj.xml "//error/@id" assert-only-guard
rm -r prj

# ---- One story, many places --------------------------------------------------------

cat >many.c <<'END'
#include <netdb.h>
#define LOOK_UP(name) gethostbyname (name)
struct hostent *a (const char *n) { return LOOK_UP (n); } /* a */
struct hostent *b (const char *n) { return LOOK_UP (n); } /* b */
struct hostent *c (const char *n) { return LOOK_UP (n); } /* c */
END
gimlet many.c xml=many.xml checks=obsolete-api
it "a macro's text is told once" test "$(grep -c 'warning: .*obsolete-api' log)" = 1
it "a macro's text: a note says how often" grep -q "the same 2 more times, wherever macro 'LOOK_UP'" log
it "a macro's text: the report has every place" is many.xml 'count(//error[@id="obsolete-api"])' 3
for k in a b c; do
  it "a macro's text: the place in $k" is many.xml \
    "//error[$(g finding)/@function='$k']/location[1]/@line" "$(line_of "[*] $k [*]" many.c)"
done
it "a macro's text: it fits the schema" valid many.xml

# ---- Other people's tools ----------------------------------------------------------

if command -v cppcheck-htmlreport >/dev/null; then
  it "cppcheck-htmlreport reads it" cppcheck-htmlreport --file=r.xml --report-dir=html --source-dir=.
  it "and shows the rule" grep -q unreleased-server html/index.html
else
  skip "cppcheck-htmlreport is not here"
fi

echo "format: $passed passed, $failed failed, $skipped skipped"
[ $failed = 0 ]

# The corpus: for each Debian source package where it comes from, what it needs
# and how it is built.  Read by ./build; $tree is where the source lies.
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2034

packages="tinyproxy memcached dnsmasq mosquitto libevent lighttpd openssh redis kdsoap quassel qt6-base"

flags="-g -O2 -fstack-protector-strong -Wformat -D_FORTIFY_SOURCE=2"

# Sets release (of Debian), deps (empty: the package's own build dependencies).
recipe () {
  release=bookworm deps=
  case $1 in
    dnsmasq)  deps="libdbus-1-dev libidn2-dev libnetfilter-conntrack-dev libnftables-dev nettle-dev pkg-config" ;;
    lighttpd) deps="libpcre2-dev libssl-dev zlib1g-dev libbrotli-dev libzstd-dev libldap-dev libsqlite3-dev libxml2-dev pkg-config" ;;
    openssh)  deps="libssl-dev zlib1g-dev libpam0g-dev libselinux1-dev libedit-dev" ;;
    kdsoap)   release=trixie deps="cmake qt6-base-dev libboost-dev libgl-dev" ;;
    quassel)  deps="cmake qtbase5-dev qttools5-dev libboost-dev zlib1g-dev libssl-dev libldap2-dev" ;;
    qt6-base) deps="qt6-base-dev qt6-base-private-dev libgl-dev libssl-dev libsctp-dev pkg-config" ;;
  esac
}

# Builds in the source tree; every compiler is found on PATH.
build_tree () {
  case $1 in
    dnsmasq)
      make -j1 CFLAGS="$flags" COPTS="-DHAVE_DBUS -DHAVE_LIBIDN2 -DHAVE_CONNTRACK -DHAVE_DNSSEC -DHAVE_NFTSET" ;;
    lighttpd)
      autoreconf -fi \
	&& ./configure CFLAGS="$flags" --with-openssl --with-pcre2 --with-brotli --with-zstd --with-ldap \
	     --with-webdav-props --with-webdav-locks \
	&& make -j1 ;;
    openssh)
      autoreconf -fi \
	&& ./configure CFLAGS="$flags" --with-pam --with-selinux --with-libedit --with-md5-passwords \
	&& make -j1 ;;
    kdsoap)
      cmake -S . -B b -DCMAKE_BUILD_TYPE= -DCMAKE_CXX_FLAGS="$flags" -DKDSoap_QT6=ON -DKDSoap_TESTS=OFF \
	    -DKDSoap_EXAMPLES=ON -DCMAKE_C_COMPILER=gcc -DCMAKE_CXX_COMPILER=g++ \
	&& make -C b -j1 ;;
    quassel)	# the core: a server; no graphical client
      cmake -S . -B b -DCMAKE_BUILD_TYPE= -DCMAKE_CXX_FLAGS="$flags" -DWANT_MONO=OFF -DWANT_QTCLIENT=OFF \
	    -DWANT_CORE=ON -DWITH_KDE=OFF -DWITH_WEBENGINE=OFF -DWITH_WEBKIT=OFF -DBUILD_TESTING=OFF \
	    -DUSE_CCACHE=OFF -DCMAKE_C_COMPILER=gcc -DCMAKE_CXX_COMPILER=g++ \
	&& make -C b -j1 ;;
    qt6-base)	# QtNetwork, its tests, benchmarks and examples, against the system's QtCore
      qt6_network ;;
    *)	# as Debian builds it, without tests and documentation
      DEB_BUILD_OPTIONS="nocheck nodoc noautodbgsym parallel=1" DEB_BUILD_PROFILES="nocheck nodoc" \
	debian/rules build ;;
  esac
}

# Compiles QtNetwork and what uses it one by one.  What doesn't compile (other
# systems, generated parts that are missing) leaves no record.
qt6_network () {
  inc=$(pkg-config --variable=includedir Qt6Core)
  moc=$(pkg-config --variable=libexecdir Qt6Core)/moc
  qt="-Isrc/network -Isrc/network/kernel -D_GNU_SOURCE -DQT_TESTCASE_SOURCEDIR=\".\"
    $(pkg-config --cflags Qt6Core Qt6Network Qt6Widgets Qt6Test)"
  for m in QtCore QtNetwork QtTest; do
    v=$(ls -d "$inc/$m"/6.*)
    qt="$qt -I$v -I$v/$m"
  done
  log=$GIMLET_CC_LOG
  mkdir -p b/moc
  for f in examples/network/*/*.ui examples/corelib/ipc/*/*.ui; do
    "${moc%/moc}/uic" "$f" -o "$(dirname "$f")/ui_$(basename "$f" .ui).h"
  done
  for f in src/network/*/*.h src/network/*/*/*.h; do
    grep -qE 'Q_(OBJECT|GADGET|NAMESPACE)' "$f" && "$moc" $qt "$f" -o "b/moc/moc_$(basename "$f" .h).cpp" 2>/dev/null
  done
  for f in src/network/*/*.cpp src/network/access/http2/*.cpp tests/auto/network/*/*.cpp \
    tests/auto/network/*/*/*.cpp tests/benchmarks/network/*/*/*.cpp examples/network/*/*.cpp \
    examples/corelib/ipc/*/*.cpp; do
    case $f in *_win.cpp | *_mac.cpp | *_android.cpp | *wasm*) continue ;; esac
    d=$(dirname "$f") o=$(echo "$f" | tr / -) own=
    case $f in src/*) own=-DQT_USE_QSTRINGBUILDER ;; esac
    "$moc" $qt "$f" -o "$d/$(basename "$f" .cpp).moc" 2>/dev/null
    rm -f b/call
    GIMLET_CC_LOG=$PWD/b/call g++ -std=c++17 -fPIC $flags $qt $own -I"$d" -Ib/moc -c "$f" -o "b/${o%.cpp}.o" && cat b/call >>"$log" \
      || echo "left out: $f"
  done
}

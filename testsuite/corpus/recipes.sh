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
    qt6-base) deps="qt6-base-dev libgl-dev" ;;
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
    qt6-base)	# Qt's own benchmarks and tests of sockets
      moc=$(ls /usr/lib/qt6/libexec/moc /usr/lib/qt6/moc 2>/dev/null | head -n 1)
      uic=$(dirname "$moc")/uic
      for f in examples/network/*/*.ui examples/corelib/ipc/*/*.ui; do
	"$uic" "$f" -o "$(dirname "$f")/ui_$(basename "$f" .ui).h"
      done
      mkdir -p b && for f in tests/benchmarks/network/socket/*/*.cpp examples/network/*/*.cpp examples/corelib/ipc/*/*.cpp; do
	name=$(basename "$f" .cpp)
	"$moc" "$f" -o "$(dirname "$f")/$name.moc" 2>/dev/null
	# What needs Qt's private parts is left out.
	g++ $flags -std=c++17 -fPIC -I"$(dirname "$f")" $(pkg-config --cflags Qt6Core Qt6Network Qt6Widgets Qt6Test) \
	  -c "$f" -o "b/$name.o" || echo "left out: $f"
      done
      : ;;
    *)	# as Debian builds it, without tests and documentation
      DEB_BUILD_OPTIONS="nocheck nodoc noautodbgsym parallel=1" DEB_BUILD_PROFILES="nocheck nodoc" \
	debian/rules build ;;
  esac
}

# The corpus: for each Debian source package where it comes from, what it needs
# and how it is built.  Read by ./build; $tree is where the source lies.
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2034

packages="tinyproxy memcached dnsmasq mosquitto libevent lighttpd openssh redis kdsoap quassel qt6-base
  chrony curl haproxy coturn nginx libwebsockets stunnel4 openvpn lldpd libpng1.6 giflib tiff libexif"
# shellcheck source=/dev/null
. "$here/qt.sh"
packages="$packages $qt_packages"

flags="-g -O2 -fstack-protector-strong -Wformat -D_FORTIFY_SOURCE=2"

# Sets release (of Debian), deps (empty: the package's own build dependencies).
recipe () {
  release=bookworm deps=
  case $1 in
    chrony)   deps="bison libcap-dev libedit-dev libgnutls28-dev libseccomp-dev nettle-dev pkg-config pps-tools" ;;
    coturn)   deps="libevent-dev libhiredis-dev libmariadb-dev libpq-dev libsqlite3-dev libssl-dev libsystemd-dev pkg-config" ;;
    curl)     deps="autoconf automake libtool libssl-dev libgnutls28-dev libnghttp2-dev libssh2-1-dev libldap2-dev librtmp-dev
                libidn2-dev libpsl-dev libbrotli-dev libzstd-dev zlib1g-dev pkg-config" ;;
    dnsmasq)  deps="libdbus-1-dev libidn2-dev libnetfilter-conntrack-dev libnftables-dev nettle-dev pkg-config" ;;
    giflib)   deps="make" ;;	# nothing but what every build needs
    haproxy)  deps="libpcre2-dev libssl-dev liblua5.3-dev libsystemd-dev zlib1g-dev pkg-config" ;;
    libexif | libpng1.6) deps="autoconf automake libtool gettext autopoint zlib1g-dev" ;;
    libwebsockets) deps="cmake libcap-dev libev-dev libuv1-dev libglib2.0-dev libssl-dev zlib1g-dev pkg-config" ;;
    lighttpd) deps="libpcre2-dev libssl-dev zlib1g-dev libbrotli-dev libzstd-dev libldap-dev libsqlite3-dev libxml2-dev pkg-config" ;;
    lldpd)    deps="autoconf automake libtool libsnmp-dev libpci-dev libxml2-dev libevent-dev libreadline-dev libbsd-dev
                libcap-dev pkg-config" ;;
    nginx)    deps="libpcre2-dev libssl-dev libxslt1-dev libgd-dev libgeoip-dev zlib1g-dev" ;;
    openssh)  deps="libssl-dev zlib1g-dev libpam0g-dev libselinux1-dev libedit-dev" ;;
    openvpn)  deps="autoconf automake libtool libcap-ng-dev liblz4-dev liblzo2-dev libnl-genl-3-dev libpam0g-dev
                libpkcs11-helper1-dev libssl-dev libsystemd-dev pkg-config" ;;
    stunnel4) deps="autoconf automake autoconf-archive libtool libssl-dev libsystemd-dev libwrap0-dev pkg-config" ;;
    tiff)     deps="autoconf automake libtool libjbig-dev libjpeg-dev liblzma-dev libzstd-dev libwebp-dev libdeflate-dev
                zlib1g-dev" ;;
    kdsoap)   release=trixie deps="cmake qt6-base-dev libboost-dev libgl-dev" ;;
    quassel)  deps="cmake qtbase5-dev qttools5-dev libboost-dev zlib1g-dev libssl-dev libldap2-dev" ;;
    qxmpp)    release=trixie deps=$(qt_needs "$1") ;;
    jamulus | keepassxc | libcommuni | psi | qbittorrent) deps=$(qt_needs "$1") ;;
    qt6-base) deps="qt6-base-dev qt6-base-private-dev libgl-dev libssl-dev libsctp-dev pkg-config" ;;
  esac
}

# The program or library alone, without tests and documentation.
autotools () {
  dirs=$1
  shift
  autoreconf -fi && ./configure CFLAGS="$flags" "$@" || return 1
  for d in $dirs; do
    make -C "$d" -j1 || return 1
  done
}

# Builds in the source tree; every compiler is found on PATH.
build_tree () {
  case $1 in
    chrony)
      CFLAGS="$flags" ./configure --enable-scfilter --enable-ntp-signd && make -j1 chronyd chronyc ;;
    coturn)
      # Its own rules compile and link a program's files in one call, which cannot be repeated alone.
      # shellcheck disable=SC2046
      CFLAGS="$flags" ./configure && make -j1 CPPFLAGS='$(DBCFLAGS)' \
	$(find src -name '*.c' | sort | sed 's/c$/o/') ;;
    curl)
      autotools "lib src" --disable-shared --with-openssl --with-gnutls --with-nghttp2 --with-libssh2 --with-librtmp \
	--with-brotli --with-zstd --enable-ldap ;;
    giflib)
      make -j1 OFLAGS="$flags" libgif.a libutil.a gif2rgb.o gifbuild.o gifclrmp.o giffix.o giftext.o giftool.o ;;
    haproxy)
      make -j1 TARGET=linux-glibc DEBUG_CFLAGS= OPT_CFLAGS= CPU_CFLAGS="$flags" USE_OPENSSL=1 USE_ZLIB=1 USE_PCRE2=1 \
	USE_PCRE2_JIT=1 USE_LUA=1 LUA_INC=/usr/include/lua5.3 LUA_LIB_NAME=lua5.3 USE_SYSTEMD=1 USE_PROMEX=1 haproxy ;;
    libexif)	autotools libexif --disable-shared --disable-docs ;;
    libpng1.6)
      autotools "" --disable-shared && make -j1 libpng16.la pngtest.o ;;
    libwebsockets)
      cmake -S . -B b -DCMAKE_BUILD_TYPE= -DCMAKE_C_FLAGS="$flags" -DLWS_WITHOUT_TESTAPPS=ON -DLWS_WITH_SHARED=OFF \
	    -DLWS_WITH_HTTP2=ON -DLWS_ROLE_MQTT=ON -DLWS_ROLE_DBUS=OFF -DLWS_ROLE_RAW_PROXY=ON -DLWS_WITH_SOCKS5=ON \
	    -DLWS_WITH_ACME=ON -DLWS_WITH_CGI=ON -DLWS_WITH_ZIP_FOPS=ON -DLWS_WITH_LIBEV=ON -DLWS_WITH_LIBUV=ON \
	    -DLWS_WITH_GLIB=ON -DLWS_UNIX_SOCK=ON -DLWS_WITH_RANGES=ON -DLWS_WITH_THREADPOOL=ON -DLWS_WITH_STRUCT_JSON=ON \
	    -DLWS_IPV6=ON -DLWS_WITH_HTTP_PROXY=OFF -DLWS_WITH_SYS_ASYNC_DNS=ON -DLWS_WITH_SYS_NTPCLIENT=ON \
	    -DLWS_WITH_SYS_DHCP_CLIENT=ON -DDISABLE_WERROR=ON -DCMAKE_C_COMPILER=gcc -DCMAKE_CXX_COMPILER=g++ \
	&& make -C b -j1 ;;
    lldpd)	autotools . --with-snmp --with-xml --without-embedded-libevent --disable-doxygen-doc ;;
    nginx)
      CFLAGS= ./configure --with-cc-opt="$flags" --with-pcre-jit --with-http_ssl_module --with-http_v2_module \
	  --with-http_realip_module --with-http_addition_module --with-http_xslt_module --with-http_image_filter_module \
	  --with-http_geoip_module --with-http_sub_module --with-http_dav_module --with-http_flv_module \
	  --with-http_mp4_module --with-http_gunzip_module --with-http_gzip_static_module --with-http_auth_request_module \
	  --with-http_random_index_module --with-http_secure_link_module --with-http_slice_module \
	  --with-http_stub_status_module --with-mail --with-mail_ssl_module --with-stream --with-stream_ssl_module \
	  --with-stream_realip_module --with-stream_geoip_module --with-stream_ssl_preread_module --with-threads --with-file-aio \
	&& make -j1 ;;
    openvpn)	autotools "src" --enable-systemd --enable-pkcs11 ;;
    stunnel4)	autotools "src" --enable-systemd --enable-libwrap ;;
    tiff)	autotools "port libtiff tools" --disable-shared ;;
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
    jamulus | keepassxc | libcommuni | psi | qbittorrent | qxmpp)
      mkdir -p b && qt_build "$1" ;;
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

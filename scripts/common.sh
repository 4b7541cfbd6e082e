# Shared by ./run, ./gongkai and ./test; sourced, with $root set to the folder of the checkout.
# Words to the person go to stderr; stdout belongs to results.

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 2; }

# The major version of the JDK in a folder, without starting it; 0 where there is none that can compile.
jdk_major() {
    local line
    jdk_major=0
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    while IFS= read -r line; do
        case $line in
            JAVA_VERSION=*)
                line=${line#*\"}
                jdk_major=${line%%[!0-9]*}
                jdk_name="$1 ${line%\"*}"
                ;;
        esac
    done < "$1/release"
}

# Sets JAVA_HOME to a JDK of at least 25: the one asked for, an installed one, the one on the path, or Debian's.
find_jdk() {
    local home
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/*jdk* /opt/java/*; do
        [ -n "$home" ] || continue
        jdk_major "$home"
        if [ "${jdk_major:-0}" -ge 25 ]; then export JAVA_HOME=$home; return; fi
    done
    if command -v java > /dev/null; then
        home=$(readlink -f "$(command -v java)")
        jdk_major "${home%/bin/java}"
        if [ "${jdk_major:-0}" -ge 25 ]; then export JAVA_HOME=${home%/bin/java}; return; fi
    fi
    if [ -z "${jdk_tried:-}" ] && debian_has openjdk-25-jdk-headless; then
        jdk_tried=yes
        install_from_debian openjdk-25-jdk-headless && find_jdk && return
    fi
    say '找不到 JDK 25。请到 https://adoptium.net/temurin/releases/?version=25 下载 Temurin 25（JDK），解开后再运行：'
    fail "  JAVA_HOME=/解开的目录 $0"
}

find_maven() {
    command -v mvn > /dev/null && return
    debian_has maven && install_from_debian maven && return
    fail '找不到 Maven。请安装 Maven 3.8 以上（Debian：apt-get install maven；其他：https://maven.apache.org/download.cgi），并把 mvn 放进 PATH。'
}

debian_has() {
    [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null || return 1
    apt-cache show "$1" > /dev/null 2>&1 && return
    [ -n "${debian_updated:-}" ] || apt-get -qq update >&2 || true
    debian_updated=yes
    apt-cache show "$1" > /dev/null 2>&1
}

install_from_debian() {
    say "正在从 Debian 安装：$*"
    DEBIAN_FRONTEND=noninteractive apt-get -y -qq install --no-install-recommends "$@" >&2
}

# Maven on the JDK found: Spring's build step compiles inside Maven's own JVM.
maven() {
    find_maven
    MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}" \
        mvn -B -Dstyle.color=never -f "$root/pom.xml" "$@"
}

# Maven for somebody who does not care about Maven: only what went wrong, on stderr.
maven_quietly() { maven -q "$@" 2>&1 | sed -u $'s/\e\\[[0-9;]*m//g' >&2; }

# What a build is made of, as one number: the content of the sources, the JDK, and the place, which its cache for quick
# starts depends on. Names with blanks are fine.
fingerprint() {
    {
        (cd "$root" && find "$@" -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum)
        printf '%s\n' "$jdk_name" "$root"
    } | sha256sum | cut -c1-16
}

# built STORE SOURCE…: sets $built to the folder of the build of these sources, if that is there and nothing has
# changed since. One look over the files' change times, which neither a copy nor a checkout can set back.
built() {
    local store=$1 stamp_jdk='' stamp_root=''
    shift
    built=''
    [ -f "$store/stamp" ] || return 1
    { IFS= read -r built; IFS= read -r stamp_jdk; IFS= read -r stamp_root; } < "$store/stamp" || return 1
    [ -d "$store/$built" ] && [ "$stamp_jdk" = "$jdk_name" ] && [ "$stamp_root" = "$root" ] || return 1
    [ -z "$(cd "$root" && find "$@" -cnewer "$store/stamp" -print -quit 2>&1)" ] || return 1
    built=$store/$built
}

# ensure_built STORE MAKER SOURCE…: as built, after calling MAKER FOLDER where sources have really changed.
# One maker at a time; what is running from an older build keeps its files.
ensure_built() {
    local store=$1 maker=$2 number
    shift 2
    built "$store" "$@" && return
    mkdir -p "$store" "$root/target"
    exec 9> "$root/target/lock"
    flock -n 9 || { say '另一个命令正在构建，等它完成……'; flock 9; }
    if ! built "$store" "$@"; then
        number=$(fingerprint "$@")
        : > "$store/stamp.new"
        printf '%s\n' "$number" "$jdk_name" "$root" > "$store/stamp.new"
        if [ ! -d "$store/$number" ]; then
            rm -rf "$store"/*.part
            "$maker" "$store/$number" 9>&- || fail '构建没有成功，原因见上。'
            (cd "$store" && ls -td -- [0-9a-f]*/ | tail -n +4 | xargs -r rm -rf --)
        fi
        mv "$store/stamp.new" "$store/stamp"
        built=$store/$number
    fi
    exec 9>&-
}

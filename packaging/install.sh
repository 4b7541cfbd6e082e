#!/bin/sh
# Installs this release, or upgrades to it. Needs a shell and the everyday tools, no Java and no network.
set -eu
umask 022
here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 2; }

root=no
[ "$(id -u)" != 0 ] || root=yes
if [ $root = yes ]; then prefix=/opt/gongkai data=/var/lib/gongkai user=gongkai
else prefix=${HOME:-/}/gongkai data='' user=$(id -un 2> /dev/null || id -u); fi

usage() {
    cat >&2 << EOF
用法：./install.sh [--yes] [选项]

  --yes          不询问，直接安装
  --prefix 目录  程序装在哪里，默认 $prefix
  --data 目录    数据放在哪里，默认 ${data:-程序目录下的 data}
  --port 端口    网页端口，默认 8080
  --user 用户    以哪个用户运行，没有就新建，默认 gongkai（不是 root 时只能是自己）
  --no-service   不登记系统服务
  --no-start     装好后不启动
  --quick        不为快速启动做准备：装得快些，以后每次启动慢些
  --rollback     换回上一个版本，数据不动
  --help         显示这段说明

已经装过时，同一条命令就是升级：数据和设置保留，新版本起不来就自动换回旧版本。
例：./install.sh --yes --port 8090
退出码：0 装好了，2 没有装成（原因在屏幕上，原来的版本不受影响）。
EOF
}

yes='' quick='' service=yes start=yes task=install
new_prefix='' new_data='' new_port='' new_user=''
value() { [ $# -ge 2 ] && [ -n "$2" ] || fail "$1 后面要写值。"; }
while [ $# -gt 0 ]; do
    case $1 in
        --prefix=* | --data=* | --port=* | --user=*)
            option=${1%%=*} word=${1#*=}
            shift
            set -- "$option" "$word" "$@"
            ;;
        --prefix) value "$@"; new_prefix=$2; shift 2 ;;
        --data) value "$@"; new_data=$2; shift 2 ;;
        --port) value "$@"; new_port=$2; shift 2 ;;
        --user) value "$@"; new_user=$2; shift 2 ;;
        --yes | -y) yes=yes; shift ;;
        --no-service) service=no; shift ;;
        --no-start) start=no; shift ;;
        --quick) quick=yes; shift ;;
        --rollback) task=rollback; shift ;;
        --help | -h) usage; exit 0 ;;
        *) say "不认识的选项：$1"; usage; exit 2 ;;
    esac
done

# read_release FILE: the words of a release, each as a variable with that beginning.
read_release() {
    version='' arch='' postgresql='' tables=''
    while IFS='=' read -r name word; do
        case $name in
            version) version=$word ;; arch) arch=$word ;; postgresql) postgresql=$word ;; tables) tables=$word ;;
        esac
    done < "$1"
}
absolute() { case $1 in /*) printf '%s' "${1%/}" ;; *) printf '%s' "$PWD/${1%/}" ;; esac; }
simple() { case $1 in *[!A-Za-z0-9/._-]* | / | '') fail "目录只能由字母、数字和 / . _ - 组成，且不能是根目录：$1" ;; esac; }

# What was said at an earlier installation holds unless it is said anew.
case $here in */releases/*) [ -f "$here/../../settings" ] && prefix=$(cd "$here/../.." && pwd) ;; esac
prefix=$(absolute "${new_prefix:-$prefix}")
simple "$prefix"
port=8080 options='' old_port=''
[ -n "$data" ] || data=$prefix/data
if [ -r "$prefix/settings" ]; then
    while IFS='=' read -r name word; do
        case $name in
            data) data=$word ;; port) port=$word old_port=$word ;; user) user=$word ;; options) options=$word ;;
            service) [ "$word" = yes ] || service=no ;;
        esac
    done < "$prefix/settings"
    [ -z "$new_data" ] || [ "$(absolute "$new_data")" = "$data" ] ||
        fail "已经装过，数据在 $data。要换地方，请先停下程序、移动目录，再改 $prefix/settings 里的 data。"
    [ -z "$new_user" ] || [ "$new_user" = "$user" ] ||
        fail "已经装过，以 $user 的身份运行。要换用户，请先卸载（数据可以保留），把数据目录的属主改好，再安装。"
fi
data=$(absolute "${new_data:-$data}")
simple "$data"
port=${new_port:-$port}
user=${new_user:-$user}
case $port in '' | *[!0-9]* | ??????*) fail "端口应是 1 到 65535 的整数：$port" ;; esac
[ "$port" -ge 1 ] && [ "$port" -le 65535 ] || fail "端口应是 1 到 65535 的整数：$port"
case $user in '' | *[!A-Za-z0-9_-]* | -*) fail "用户名只能由字母、数字和 _ - 组成：$user" ;; esac
case $data/ in "$prefix/releases/"* | "$prefix/bin/"*) fail "数据目录不能放在程序的版本目录里：$data" ;; esac
[ $root = yes ] || [ "$user" = "$(id -un 2> /dev/null || id -u)" ] || fail "只有 root 才能以别的用户（$user）运行。请去掉 --user，或用 root 安装。"
if [ $root = no ] || ! [ -d /run/systemd/system ] || ! command -v systemctl > /dev/null; then systemd=no; else systemd=yes; fi
[ $systemd = yes ] || service=no

current=$(readlink "$prefix/current" 2> /dev/null || true)
previous=$(readlink "$prefix/previous" 2> /dev/null || true)
unit=/etc/systemd/system/gongkai.service

# ---- stopping, switching, starting ----
running() {
    if [ -f $unit ] && [ $systemd = yes ] && systemctl -q is-active gongkai; then return 0; fi
    "$1/bin/gongkai-server" --health --port "${old_port:-$port}"
}
stop() {
    if [ -f $unit ] && [ $systemd = yes ]; then systemctl stop gongkai; fi
    "$1/bin/gongkai-server" --stop --data "$data" 2> /dev/null
}
switch() { # current appears whole or not at all
    ln -s "$1" "$prefix/current.new.$$"
    mv -T "$prefix/current.new.$$" "$prefix/current" 2> /dev/null || { rm -f "$prefix/current" && mv "$prefix/current.new.$$" "$prefix/current"; }
}
remember() {
    rm -f "$prefix/previous"
    [ -z "$1" ] || [ ! -d "$prefix/$1" ] || ln -s "$1" "$prefix/previous"
}
started() {
    if [ $service = yes ]; then
        systemctl -q enable gongkai && systemctl restart gongkai || return 1
        patience=300
        until "$prefix/bin/gongkai-server" --health --port "$port"; do
            systemctl -q is-failed gongkai && { journalctl -u gongkai -n 5 --no-pager -o cat >&2; return 1; }
            [ $patience -gt 0 ] || return 1
            patience=$((patience - 1))
            sleep 1
        done
    else
        "$prefix/bin/gongkai-server" --background
    fi
}
register() { # the service, as the current release wants it
    [ $service = yes ] || return 0
    home_shut=yes
    case $prefix/$data in */home/* | */root/* | */run/user/*) home_shut=no ;; esac
    sed -e "s|@PREFIX@|$prefix|g" -e "s|@DATA@|$data|g" -e "s|@USER@|$user|g" -e "s|@PROTECT_HOME@|$home_shut|g" \
        "$prefix/current/share/gongkai.service" > $unit
    systemctl daemon-reload
}
record() { # what release last worked on the data: the tables do not go back
    printf 'version=%s\npostgresql=%s\ntables=%s\n' "$version" "$postgresql" "$tables" > "$data/installed.new"
    mv "$data/installed.new" "$data/installed"
}
# Refuses to put a release on data that a later one has already worked on.
fits() {
    theirs=$postgresql their_tables=$tables their_version=$version
    if [ -f "$data/database/server/cluster/PG_VERSION" ]; then
        read -r word < "$data/database/server/cluster/PG_VERSION"
        [ "$word" = "$theirs" ] ||
            fail "数据是 PostgreSQL $word 的，$their_version 版带的是 PostgreSQL $theirs，不能直接使用。请安装带 PostgreSQL $word 的版本，或从那时的备份恢复。"
    fi
    if [ -f "$data/installed" ]; then
        read_release "$data/installed"
        [ "${tables:-0}" -le "$their_tables" ] ||
            fail "数据已由较新的 $version 版用过，表结构比 $their_version 版的新，不能退回。请安装 $version 或更新的版本；确要退回，请先从备份恢复当时的数据目录。"
        data_tables=$tables
    fi
}

if [ $task = rollback ]; then
    [ -n "$previous" ] && [ -d "$prefix/$previous" ] || fail "没有可以换回的版本：$prefix 里没有留下上一个版本。"
    read_release "$prefix/$previous/release"
    fits
    read_release "$prefix/$previous/release"
    say "停下 ${current#releases/}，换回 $version……"
    stop "$prefix/$current"
    switch "$previous"
    register
    if [ $start = yes ] && ! started; then
        say "$version 版起不来，原因见上。"
        switch "$current"
        register
        started || fail "换回的 ${current#releases/} 版也没有启动，请查看上面的原因。"
        fail "已恢复 ${current#releases/} 版。"
    fi
    remember "$current"
    record
    say "已换回 $version 版，数据没有改动。"
    exit 0
fi

# ---- does this machine do? ----
read_release "$here/release"
machine=$(uname -m)
[ "$machine" = "$arch" ] || fail "这个安装包是给 $arch 的，本机是 $machine。请换用 $machine 的安装包。"
for program in "$here/runtime/bin/java" "$here"/postgresql/postgres-*/bin/postgres; do
    "$program" --version > /dev/null 2>&1 && continue
    if [ ! -x "$program" ]; then fail "安装包不完整，缺少 $program。请重新解开，并用 .sha256 文件核对。"; fi
    "$program" --version 2>&1 | tail -n 3 >&2 || true
    fail "程序 $program 在本机运行不了（上面是系统的原话）。需要 Linux、glibc 2.27 以上和 libstdc++；安装包所在的磁盘不能禁止执行（noexec）。"
done
folder() { # the nearest folder that exists
    folder=$1
    while [ ! -d "$folder" ]; do folder=$(dirname "$folder"); done
}
room() { # PATH MEGABYTES WHAT
    folder "$1"
    free=$(df -Pk "$folder" 2> /dev/null | awk 'NR == 2 { print int($4 / 1024) }')
    [ "${free:-$2}" -ge "$2" ] || fail "$folder 所在的磁盘只剩 $free MB，$3至少要 $2 MB。请腾出空间，或换一个目录。"
    [ -w "$folder" ] || fail "没有写 $folder 的权限。请换一个目录，或用 root 安装。"
}
room "$prefix" 700 程序
room "$data" 300 数据
# A port is taken where somebody listens, in the kernel's own list; our own earlier release does not count.
if [ -z "$current" ] || [ "$port" != "$old_port" ]; then
    hex=$(printf ':%04X 00000000' "$port")
    for list in /proc/net/tcp /proc/net/tcp6; do
        if [ -r $list ] && grep -q "$hex.* 0A " $list; then fail "端口 $port 已被别的程序占用。请用 --port 换一个。"; fi
    done
fi
fits
read_release "$here/release"
release=releases/$version

if [ -z "$yes" ]; then
    say "将安装 Gongkai $version："
    say "  程序  $prefix"
    say "  数据  $data（以用户 $user 的身份运行）"
    say "  端口  $port（只在本机 127.0.0.1 上监听）"
    [ $service = yes ] && say '  登记为系统服务 gongkai，开机启动' || say '  不登记系统服务'
    [ -z "$current" ] || say "  现有版本 ${current#releases/} 将停下，保留一份以便换回"
    printf '继续吗？[y/N] ' >&2
    read -r answer || answer=''
    case $answer in y | Y | yes | 是) ;; *) fail '没有安装。' ;; esac
fi

# ---- user, folders, files ----
if ! id "$user" > /dev/null 2>&1; then
    shell=/bin/false
    for name in /sbin/nologin /usr/sbin/nologin; do [ ! -x $name ] || shell=$name; done
    if command -v useradd > /dev/null; then useradd --system --user-group --home-dir "$data" --no-create-home --shell $shell "$user"
    elif command -v adduser > /dev/null; then adduser -S -D -H -h "$data" -s $shell "$user"
    else fail "没有用户 $user，本机也没有 useradd 或 adduser 可以新建。请用 --user 指明一个已有的用户。"; fi || fail "建不起用户 $user。请先建好，再运行。"
fi
mkdir -p "$prefix/releases" "$prefix/bin" "$data"
chmod 700 "$data"
if [ $root = yes ]; then
    group=$(id -g "$user")
    chown "$user:$group" "$data"
fi
copy() {
    rm -rf "$prefix/releases"/.part.*
    say "正在把程序放到 $prefix/$release……"
    cp -RP "$here" "$prefix/releases/.part.$$" || fail "程序没有复制完，请检查磁盘空间。再运行一次即可，现有版本不受影响。"
    [ $root = no ] || chown -R 0:0 "$prefix/releases/.part.$$"
    rm -f "$prefix/releases/.part.$$"/lib/*.aot
    rm -rf "${prefix:?}/$release"
    mv "$prefix/releases/.part.$$" "$prefix/$release"
}
# The runtime takes its cache only where the jars lie as they lay when it was made: so it is made here, once they lie.
prepare() {
    say '正在为快速启动做准备，约半分钟……'
    caches=$prefix/releases/.caches
    rm -rf "$caches" && mkdir -m 700 "$caches"
    [ $root = no ] || chown "$user:$group" "$caches"
    as=''
    [ $root = no ] || as=$user
    if GONGKAI_USER=$as "$prefix/$release/bin/gongkai-server" --prepare "$caches"; then
        for name in app cli; do
            cat "$caches/$name.aot" > "$prefix/$release/lib/$name.new" && mv "$prefix/$release/lib/$name.new" "$prefix/$release/lib/$name.aot"
        done
    else
        say '没有做成，不影响使用，只是每次启动慢些。'
    fi
    rm -rf "$caches"
}
same() { [ -f "$prefix/$release/release" ] && cmp -s "$here/release" "$prefix/$release/release"; }

was_running=no
if [ -n "$current" ] && [ -d "$prefix/$current" ]; then
    ! running "$prefix/$current" || was_running=yes
fi
if [ "$here" != "$prefix/$release" ] && ! same; then
    if [ "$current" = "$release" ]; then stop "$prefix/$current"; fi # the same version, built anew
    copy
    [ -n "$quick" ] || prepare
fi
if [ -n "$current" ] && [ -d "$prefix/$current" ]; then
    say "正在停下 ${current#releases/}……"
    stop "$prefix/$current"
fi

# Tables will be changed: what was there before is kept beside, for going back.
backup=''
if [ -d "$data/database" ] && [ "${data_tables:-$tables}" -lt "$tables" ]; then
    backup=$data/before-$version
    say "表结构要升级，先把数据库复制到 $backup……"
    rm -rf "$backup" "$backup.part"
    cp -Rp "$data/database" "$backup.part" || fail "数据库没有复制完，请检查磁盘空间。现有版本没有改动，可用 $prefix/bin/gongkai-server 启动。"
    mv "$backup.part" "$backup"
fi

printf 'data=%s\nport=%s\nuser=%s\nservice=%s\noptions=%s\n' "$data" "$port" "$user" "$service" "$options" > "$prefix/settings.new"
[ ! -f "$prefix/settings" ] || cp -p "$prefix/settings" "$prefix/settings.before"
mv "$prefix/settings.new" "$prefix/settings"
switch "$release"
for name in gongkai gongkai-server; do ln -sf "../current/bin/$name" "$prefix/bin/$name"; done
ln -sf current/uninstall.sh "$prefix/uninstall.sh"
ln -sf current/install.sh "$prefix/install.sh"
register

# ---- start, or go back ----
if [ $start = yes ]; then
    say '正在启动……'
    if ! started; then
        [ -n "$current" ] && [ -d "$prefix/$current" ] && [ "$current" != "$release" ] ||
            fail "程序装好了，但没能启动，原因见上。排除以后再运行一次本命令。"
        say "$version 版起不来，换回 ${current#releases/}……"
        stop "$prefix/$release" || true
        if [ -n "$backup" ]; then
            rm -rf "$data/database.failed" && mv "$data/database" "$data/database.failed" && mv "$backup" "$data/database"
        fi
        mv "$prefix/settings.before" "$prefix/settings"
        [ -z "$old_port" ] || port=$old_port
        switch "$current"
        register
        rm -rf "${prefix:?}/$release"
        [ $was_running = no ] || started || fail "换回的 ${current#releases/} 版也没有启动，请查看上面的原因。"
        fail "没有升级：仍是 ${current#releases/} 版，数据没有丢。请把上面的原因告诉维护者。"
    fi
    record
fi
rm -f "$prefix/settings.before"
[ "$current" = "$release" ] || remember "$current"
kept=$(readlink "$prefix/previous" 2> /dev/null || true)
for folder in "$prefix"/releases/*; do
    case releases/${folder##*/} in "$release" | "$kept") ;; *) rm -rf "$folder" ;; esac
done

# ---- the command, with completion ----
if [ $root = yes ]; then commands=/usr/local/bin completions=/usr/local/share/bash-completion/completions
else commands=$HOME/.local/bin completions=$HOME/.local/share/bash-completion/completions; fi
mkdir -p "$commands" "$completions"
if [ -e "$commands/gongkai" ] && ! [ -L "$commands/gongkai" ]; then say "$commands/gongkai 是别的文件，没有动它；命令在 $prefix/bin/gongkai。"
else ln -sf "$prefix/bin/gongkai" "$commands/gongkai"; fi
ln -sf "$prefix/current/share/gongkai.bash" "$completions/gongkai"

say ''
say "Gongkai $version 已装好。"
[ $start = no ] || say "  网页    http://127.0.0.1:$port/"
case :$PATH: in *:"$commands":*) say '  命令    gongkai --help' ;; *) say "  命令    $commands/gongkai --help（$commands 不在 PATH 中）" ;; esac
if [ $service = yes ]; then
    say '  服务    systemctl status gongkai（停下 stop，启动 start，日志 journalctl -u gongkai）'
    say "  首任    还没有管理员的，用最近一次启动时印出的一次性链接设立：journalctl -u gongkai -o cat | grep sign-in/link | tail -n 2"
else
    say "  启动    $prefix/bin/gongkai-server --background（不会随开机启动；停下用 --stop）"
    say "  首任    还没有管理员的，用最近一次启动时印出的一次性链接设立：grep sign-in/link $data/program.log | tail -n 2"
fi
say "  卸载    $prefix/uninstall.sh"

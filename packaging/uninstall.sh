#!/bin/sh
# Removes the program; the data only where that is asked for in so many words.
set -eu
here=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 2; }
usage() {
    cat >&2 << 'EOF'
用法：uninstall.sh [--yes] [--purge] [--prefix 目录]

  --yes          不询问；数据保留
  --purge        连数据一起删除，须输入“删除”二字；与 --yes 同用时不再询问
  --prefix 目录  程序装在哪里，默认是本脚本所在的安装
  --help         显示这段说明

例：/opt/gongkai/uninstall.sh
退出码：0 已卸载，2 没有卸载（原因在屏幕上）。
EOF
}

yes='' purge='' prefix=''
case $here in */releases/*) prefix=$(cd "$here/../.." && pwd) ;; esac
while [ $# -gt 0 ]; do
    case $1 in
        --yes | -y) yes=yes; shift ;;
        --purge) purge=yes; shift ;;
        --prefix=*) prefix=${1#*=}; shift ;;
        --prefix) [ $# -ge 2 ] || fail '--prefix 后面要写目录。'; prefix=$2; shift 2 ;;
        --help | -h) usage; exit 0 ;;
        *) say "不认识的选项：$1"; usage; exit 2 ;;
    esac
done
prefix=${prefix:-/opt/gongkai}
[ -f "$prefix/settings" ] && [ -d "$prefix/releases" ] || fail "$prefix 里没有装过 Gongkai。请用 --prefix 指明位置。"
data='' user='' service=''
while IFS='=' read -r name value; do
    case $name in data) data=$value ;; user) user=$value ;; service) service=$value ;; esac
done < "$prefix/settings"
case $data in /?*) ;; *) fail "$prefix/settings 里没有写数据目录，不敢往下做。" ;; esac
[ -w "$prefix" ] || fail "没有删除 $prefix 的权限。请用安装它的用户运行。"

if [ -z "$yes" ]; then
    say "将停下并删除 $prefix 里的程序。数据（$data）另外问。"
    printf '继续吗？[y/N] ' >&2
    read -r answer || answer=''
    case $answer in y | Y | yes | 是) ;; *) fail '没有卸载。' ;; esac
    if [ -z "$purge" ]; then
        printf '数据也删除吗？默认保留。[y/N] ' >&2
        read -r answer || answer=''
        case $answer in y | Y | yes | 是) purge=yes ;; esac
    fi
    if [ -n "$purge" ]; then
        printf '删除后无法恢复。确要删除 %s，请输入“删除”：' "$data" >&2
        read -r answer || answer=''
        [ "$answer" = 删除 ] || fail '没有输入“删除”，什么也没有动。'
    fi
fi

if [ "$service" = yes ] && command -v systemctl > /dev/null; then
    systemctl -q disable --now gongkai 2> /dev/null || true
    rm -f /etc/systemd/system/gongkai.service
    systemctl daemon-reload || true
fi
if [ -x "$prefix/bin/gongkai-server" ]; then
    "$prefix/bin/gongkai-server" --stop --data "$data" 2> /dev/null || fail '程序停不下来，没有卸载。'
fi

# only what the installation made, and only where it still leads there
for link in /usr/local/bin/gongkai /usr/local/share/bash-completion/completions/gongkai \
    "${HOME:-/nowhere}/.local/bin/gongkai" "${HOME:-/nowhere}/.local/share/bash-completion/completions/gongkai"; do
    [ -L "$link" ] || continue
    case $(readlink "$link") in "$prefix"/*) rm -f "$link" ;; esac
done
place=''
[ ! -f "$data/database/place" ] || read -r place < "$data/database/place" || true
rm -rf "$prefix/releases"
for name in current previous install.sh uninstall.sh bin/gongkai bin/gongkai-server settings environment; do rm -f "$prefix/$name"; done
rmdir "$prefix/bin" 2> /dev/null || true
if [ -n "$purge" ]; then
    case $place in /var/lib/gongkai-*) rm -rf "$place" ;; esac
    rm -rf "$data"
    say '已卸载，数据已删除。'
    [ "$(id -u)" != 0 ] || [ "$user" = root ] || say "用户 $user 留着；不再需要时可由管理员删去。"
else
    say "已卸载，数据保留在 $data。再次安装时指明 --data $data 就能接着使用。"
fi
rmdir "$prefix" 2> /dev/null || true

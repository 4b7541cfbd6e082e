# How the command line is built and started; sourced by ./gongkai.

cli_store=$root/target/cli
cli_sources=(pom.xml .mvn scripts/common.sh scripts/cli.sh
    {law,proof,annualreport}/pom.xml {law,proof,annualreport}/src/main samples/gaoling-2022.txt)
cli_training=(report check "$root/samples/gaoling-2022.txt")
cli_main=org.gongkai.annualreport.cli.Gongkai
# -Xlog: stdout carries results only
cli_options=(-Xmx640m -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Djava.awt.headless=true
    -Xlog:disable -Xlog:all=error:stderr)

ensure_cli() {
    ensure_built "$cli_store" make_cli "${cli_sources[@]}"
    printf -v cli_path ':%s' "$built"/*.jar
    cli_path=${cli_path#:}
}

make_cli() {
    say '正在构建命令行（只在第一次和源码改动后）……'
    local part=$1.part path
    rm -rf "$part" "$1"
    maven_quietly -pl annualreport -am -Dmaven.test.skip=true package \
        dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$part" || return 1
    cp -p "$root"/annualreport/target/annualreport-*.jar "$part" || return 1
    mv "$part" "$1"
    printf -v path ':%s' "$1"/*.jar
    # One life on the sample: what it loads goes into the cache that later starts read.
    "$JAVA_HOME/bin/java" "${cli_options[@]}" -XX:AOTCacheOutput="$1/cli.aot" -cp "${path#:}" "$cli_main" \
        "${cli_training[@]}" > "$1/training.log" 2>&1 || true
    [ -s "$1/cli.aot" ] || say '快速启动的缓存没有做成，命令照常可用，只是启动慢些。'
}

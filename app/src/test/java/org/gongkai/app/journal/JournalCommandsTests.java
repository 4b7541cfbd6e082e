package org.gongkai.app.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.RunningProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;

/** {@code ./gongkai journal} as a process of its own, on the running program's data folder, and on files alone. */
@RunningProgram
class JournalCommandsTests {
    @TempDir
    Path folder;

    private final Acts acts;
    private final FlywayConnectionDetails owner;
    private final int port;
    private final String memo = UUID.randomUUID().toString();

    JournalCommandsTests(
            @Autowired Journal journal,
            @Autowired Sealing sealing,
            @Autowired JournalKeys keys,
            @Autowired PlatformTransactionManager transactions,
            @Autowired FlywayConnectionDetails owner,
            @LocalServerPort int port) {
        acts = new Acts(journal, sealing, keys, transactions, owner);
        this.owner = owner;
        this.port = port;
    }

    private record Said(int code, String out, String err) {}

    @Test
    void aSoundJournalIsFoundSoundAndATamperedRowIsNamed() throws Exception {
        UUID id = acts.done(memo, 3).get(1);
        acts.seal();
        var sound = gongkai(
                "journal",
                "verify",
                "--data",
                data(),
                "--keys",
                keys(),
                "--head",
                published().toString());
        assertThat(sound.code()).as(sound.out() + sound.err()).isZero();
        assertThat(sound.out()).contains("没有发现篡改");
        try (Connection owner = acts.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("update journal_entry set label = '查看' where id = '" + id + "'");
            owner.commit();
            var tampered = gongkai("journal", "verify", "--data", data(), "--keys", keys());
            statement.execute("update journal_entry set label = '修改' where id = '" + id + "'");
            owner.commit();
            assertThat(tampered.code()).isEqualTo(1);
            assertThat(tampered.out()).contains("改动 位置").contains(id.toString()).contains("发现 1 处不符");
        }
    }

    @Test
    void anExportIsCheckedWithoutTheDatabase() throws Exception {
        var ids = acts.done(memo, 5);
        acts.seal();
        Path export = folder.resolve("export.jsonl");
        assertThat(gongkai("journal", "export", memo, "-o", export.toString(), "--data", data(), "--keys", keys())
                        .code())
                .isZero();
        Path head = published();
        assertThat(verified(Files.readAllLines(export), head))
                .satisfies(said -> assertThat(said.code()).isZero())
                .satisfies(
                        said -> assertThat(said.out()).contains("memo:" + memo).contains("5 条"));

        assertThat(verified(with(export, lines -> lines.remove(2)), head).out())
                .contains("删除 位置")
                .contains("文件里没有这一行");
        assertThat(verified(with(export, lines -> lines.add(2, lines.remove(3))), head)
                        .out())
                .contains("移位")
                .contains(ids.get(1).toString());
        assertThat(verified(with(export, lines -> lines.set(4, lines.get(4).replace("修改", "查看"))), head)
                        .out())
                .contains("改动")
                .contains(ids.get(3).toString());
        assertThat(verified(with(export, lines -> lines.add(lines.get(1))), head)
                        .out())
                .contains("插入")
                .contains(ids.getFirst().toString());
        assertThat(verified(
                        with(
                                export,
                                lines -> lines.set(
                                        0, lines.getFirst().replaceFirst("\"positions\":\\[\\d+,", "\"positions\":["))),
                        head))
                .satisfies(said -> assertThat(said.code()).isEqualTo(1))
                .satisfies(said -> assertThat(said.out()).contains("文件头的签名不对"));
    }

    @Test
    void whatCannotBeDoneIsSaidInChinese() throws Exception {
        assertThat(gongkai("journal", "verify", "--data", folder.toString()))
                .satisfies(said -> assertThat(said.code()).isEqualTo(2))
                .satisfies(said -> assertThat(said.err()).contains("没有核成").contains("--data"));
        Path stopped = folder.resolve("stopped/database");
        Files.createDirectories(stopped);
        Files.writeString(stopped.resolve("access.properties"), "port=1\ngongkai_owner=x\n");
        assertThat(gongkai("journal", "verify", "--data", stopped.getParent().toString())
                        .err())
                .contains("程序没有在运行");
        assertThat(gongkai(
                        "journal",
                        "verify",
                        Files.writeString(folder.resolve("a"), "{}").toString()))
                .satisfies(said -> assertThat(said.code()).isEqualTo(2))
                .satisfies(said -> assertThat(said.err()).contains("这不是日志导出文件"));
    }

    @Test
    void theHeadsAreAPublicPage() throws Exception {
        acts.done(memo, 1);
        acts.seal();
        assertThat(get("/journal/heads"))
                .contains("日志存证")
                .contains(acts.keys().key().publicKey().fingerprint());
    }

    /** A data folder whose server is the one at hand. */
    private String data() throws IOException {
        Path secrets = Files.createDirectories(folder.resolve("data/database")).resolve("access.properties");
        String port = owner.getJdbcUrl().replaceFirst(".*:(\\d+)/.*", "$1");
        Files.writeString(secrets, "port=" + port + "\ngongkai_owner=" + owner.getPassword() + "\n");
        return folder.resolve("data").toString();
    }

    private String keys() {
        return acts.keys().folder().toString();
    }

    private interface Bend {
        void of(List<String> lines);
    }

    private static List<String> with(Path export, Bend bend) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(export));
        bend.of(lines);
        return lines;
    }

    private Said verified(List<String> lines, Path head) throws Exception {
        Path file = Files.write(folder.resolve("bent.jsonl"), lines);
        return gongkai("journal", "verify", file.toString(), "--head", head.toString());
    }

    private Path published() throws Exception {
        return Files.writeString(folder.resolve("heads.json"), get("/journal/heads.json"));
    }

    private String get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    private static Said gongkai(String... words) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add("org.gongkai.annualreport.cli.Gongkai");
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), out, err);
    }
}

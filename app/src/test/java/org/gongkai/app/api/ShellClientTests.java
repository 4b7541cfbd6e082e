package org.gongkai.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gongkai.app.House;
import org.gongkai.app.RunningProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The client that the paper shows works as it stands, and is as short as it says. */
@RunningProgram
class ShellClientTests {
    private static final Pattern SCRIPT = Pattern.compile("(?m)^```sh\\n([\\s\\S]*?)^```$");

    @LocalServerPort
    private int port;

    @TempDir
    private Path scratch;

    private static String script() {
        var block = SCRIPT.matcher(House.text(House.root().resolve("docs/api/README.md")));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    @Test
    void itPrintsFilesAndErrors() throws Exception {
        assumeThat(Arrays.stream(System.getenv("PATH").split(File.pathSeparator)))
                .as("curl is installed")
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "curl")));
        Path folder = Files.createDirectory(scratch.resolve("年报 2022"));
        Files.write(folder.resolve("a 高陵;区.txt"), Caller.sample("gaoling-2022.txt"));
        Files.writeString(folder.resolve("b.txt"), "今天开会。");
        Path client = Files.writeString(scratch.resolve("check-folder.sh"), script());

        var process = new ProcessBuilder("sh", client.toString(), folder.toString(), "http://127.0.0.1:" + port);
        process.environment()
                .keySet()
                .removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
        process.environment().put("LC_ALL", "C.UTF-8");
        var running = process.redirectErrorStream(true).start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(running.waitFor()).as(said).isZero();
        List<String> lines = said.lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).endsWith("a 高陵;区.txt\t1");
        assertThat(lines.getLast()).contains("b.txt\t", "没有读到中文内容");
    }

    @Test
    void itHasTenLines() {
        assertThat(script().lines()).hasSizeLessThanOrEqualTo(10);
    }
}

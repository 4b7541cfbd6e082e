package org.gongkai.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program, started once as a process of its own with its own database, for all journeys. */
final class Program {
    private static final Pattern READY = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/");

    /** Where it answers, without a slash at the end. */
    static final String ADDRESS =
            System.getProperty("gongkai.address", "").isEmpty() ? start() : System.getProperty("gongkai.address");

    private Program() {}

    private static String start() {
        try {
            Path data = Files.createTempDirectory("gongkai-journeys");
            Process program = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            "org.gongkai.app.Application",
                            "--server.port=0",
                            "--gongkai.demo=true",
                            "--gongkai.data=" + data)
                    .redirectErrorStream(true)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(program)));
            return address(program);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(Process program) {
        program.destroy();
        try {
            program.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String address(Process program) throws IOException {
        BufferedReader output = program.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                Thread.ofVirtual().start(() -> output.lines().forEach(System.err::println));
                return ready.group(1);
            }
        }
        throw new IllegalStateException("the program did not start:\n" + said);
    }
}

package org.gongkai.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The program as a process of its own, as a person starts it, so that it can be killed. */
public final class Program implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final BufferedReader words;
    private final StringBuffer said = new StringBuffer();

    private Program(Process process) {
        this.process = process;
        this.words = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts it on {@code data}; further {@code options} as {@code --name=value}. */
    public static Program start(Path data, String... options) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(Application.class.getName());
        command.add("--gongkai.data=" + data);
        command.addAll(List.of(options));
        return new Program(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** The address it says it is ready at; fails with all it said when it ends instead. */
    public URI awaitAddress() throws IOException {
        for (String line = words.readLine(); line != null; line = words.readLine()) {
            said.append(line).append('\n');
            if (line.contains("http://")) {
                drain();
                return URI.create(line.replaceFirst(".*(http://[0-9.:]+/).*", "$1"));
            }
        }
        throw new AssertionError("the program did not start:\n" + said);
    }

    /** Its exit code, when it ends by itself. */
    public int awaitExit() throws IOException, InterruptedException {
        for (String line = words.readLine(); line != null; line = words.readLine()) {
            said.append(line).append('\n');
        }
        return process.waitFor();
    }

    /** All it has said on stdout and stderr. */
    public String said() {
        synchronized (said) {
            return said.toString();
        }
    }

    /** The first match of the pattern's group in what it says, after its address at the latest within half a minute. */
    public String awaitWords(Pattern pattern) throws InterruptedException {
        long until = System.nanoTime() + 30_000_000_000L;
        synchronized (said) {
            for (var found = pattern.matcher(said); System.nanoTime() < until; found = pattern.matcher(said)) {
                if (found.find()) {
                    return found.group(1);
                }
                said.wait(1000);
            }
            throw new AssertionError("it never said " + pattern + ":\n" + said);
        }
    }

    public boolean alive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Signal 9. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** The signal of {@code kill} without a number, and of a service being stopped. */
    public int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    /** The status of {@code GET path}, 0 where nobody answers. */
    public static int status(URI address, String path) throws InterruptedException {
        try {
            return CLIENT.send(
                            HttpRequest.newBuilder(address.resolve(path))
                                    .timeout(Duration.ofSeconds(30))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException nobody) {
            return 0;
        }
    }

    private void drain() {
        Thread.ofVirtual()
                .start(() -> words.lines().forEach(line -> said.append(line).append('\n')));
    }

    @Override
    public void close() {
        kill();
    }
}

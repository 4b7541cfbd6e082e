package org.gongkai.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * From the command to the first page: {@code ./run} with nothing to build, against the plain start of the same jar on the same
 * database (no prepared context, no cache, no flags). Taken by turns, so that a noisy neighbour disturbs both.
 */
final class Start implements Benchmark {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String description() {
        return "第二次 ./run 到第一个网页，与同一个 jar 不做任何准备的启动相比";
    }

    @Override
    public void run(Path root, boolean full, Figures figures) throws Exception {
        Path data = Files.createTempDirectory("gongkai-start");
        try {
            List<String> run = List.of(root.resolve("run").toString(), "--data", data.toString(), "--port");
            took(run); // builds where that is needed, and makes the database
            Path store = root.resolve("target/program");
            Path jar = store.resolve(Files.readAllLines(store.resolve("stamp")).getFirst())
                    .resolve("app.jar");
            List<String> plain = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    jar.toString(),
                    "--gongkai.data=" + data,
                    "--gongkai.database.cache=" + store,
                    "--server.port=");
            int rounds = full ? 9 : 3;
            List<Took> ours = new ArrayList<>();
            List<Took> theirs = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                theirs.add(took(plain));
                ours.add(took(run));
            }
            figures.line("first page, limit 0.6", "s", median(ours, Took::wall), median(theirs, Took::wall));
            figures.line("processor time to it", "s", median(ours, Took::processor), median(theirs, Took::processor));
        } finally {
            delete(data);
        }
    }

    /** Seconds until the first 200, and of processor time of the program's own process. */
    private record Took(double wall, double processor) {}

    /** The last word of the command wants a port, joined to it or after it. */
    private static Took took(List<String> command) throws IOException, InterruptedException {
        int port = freePort();
        List<String> words = new ArrayList<>(command);
        String last = words.removeLast();
        words.addAll(last.endsWith("=") ? List.of(last + port) : List.of(last, String.valueOf(port)));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (!answers(port)) {
                if (!process.isAlive()) {
                    throw new IOException("没有启动，请直接运行看原因：" + String.join(" ", words));
                }
                Thread.sleep(5);
            }
            double wall = (System.nanoTime() - start) / 1e9;
            double processor =
                    process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
            return new Took(wall, processor);
        } finally {
            process.destroy();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private static boolean answers(int port) throws InterruptedException {
        try {
            HttpRequest page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                    .timeout(PATIENCE)
                    .build();
            return CLIENT.send(page, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static double median(List<Took> all, ToDoubleFunction<Took> figure) {
        double[] values = all.stream().mapToDouble(figure).toArray();
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }
}

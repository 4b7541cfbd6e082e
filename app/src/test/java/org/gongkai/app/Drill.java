package org.gongkai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.proof.Finding;
import org.gongkai.proof.JournalCheck;
import org.gongkai.proof.JournalTables;
import org.gongkai.proof.Keyring;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A program, or two on one database, and their PostgreSQL, killed with signal 9 while people work in them and brought back on the
 * same data. Whoever gets no answer asks again, as a person would; what is really there is looked up beside the program.
 */
public final class Drill implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Connections that died lie in a pool until somebody takes them. */
    private static final Duration AFTERMATH = Duration.ofSeconds(5);

    private final Path data;
    private final List<String> options;
    private final Random random;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Program> programs = new ArrayList<>();
    private final List<URI> addresses = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> strikes = new TreeMap<>();
    private final Map<String, Integer> amid = new TreeMap<>();
    private final Map<String, AtomicInteger> faults = new ConcurrentSkipListMap<>();
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final List<Blow> deck = new ArrayList<>();
    private volatile long calmFrom;

    private Drill(Path data, long seed, Class<?>... drivers) {
        this.data = data;
        this.random = new Random(seed);
        this.options = List.of(
                "--gongkai.demo=false",
                "--gongkai.decisions.chunk=500",
                "--spring.main.sources="
                        + Stream.of(drivers).map(Class::getName).collect(Collectors.joining(",")));
    }

    /**
     * Starts it.
     *
     * @param nodes programs on the one database, 1 or 2
     * @param drivers controllers that do what people do
     */
    public static Drill at(Path data, int nodes, long seed, Class<?>... drivers) throws IOException {
        var drill = new Drill(data, seed, drivers);
        for (int node = 0; node < nodes; node++) {
            Program program = drill.start(node);
            drill.programs.add(program);
            drill.addresses.add(program.awaitAddress());
        }
        drill.calmFrom = System.nanoTime();
        return drill;
    }

    private Program start(int node) throws IOException {
        var all = new ArrayList<>(options);
        if (node == 0) {
            return Program.start(data, all.toArray(String[]::new));
        }
        Properties access = access();
        all.addAll(List.of(
                "--gongkai.keys=" + data.resolve("keys"),
                "--gongkai.files.folder=" + data.resolve("files"),
                "--gongkai.database.url=" + url(access),
                "--gongkai.database.username=gongkai_app",
                "--gongkai.database.password=" + access.getProperty("gongkai_app"),
                "--gongkai.database.owner.username=gongkai_owner",
                "--gongkai.database.owner.password=" + access.getProperty("gongkai_owner")));
        return Program.start(data.resolve("neighbour"), all.toArray(String[]::new));
    }

    /** Whether there is time for a crowd; otherwise a few people do. */
    public boolean isLong() {
        return programs.size() > 1;
    }

    /** Less than the bound. */
    public synchronized int random(int bound) {
        return random.nextInt(bound);
    }

    /** Each of them once before any comes again, in any order. */
    public Blow nextBlow() {
        if (deck.isEmpty()) {
            Stream.of(Blow.values())
                    .filter(blow -> programs.size() > 1 || blow != Blow.NEIGHBOUR)
                    .forEach(deck::add);
            Collections.shuffle(deck, random);
        }
        return deck.removeLast();
    }

    /**
     * Strikes, and brings back what does not come back by itself.
     *
     * @param underWay what people are in the middle of, for the record
     */
    public void strike(Blow blow, Collection<String> underWay) throws Exception {
        calmFrom = Long.MAX_VALUE;
        String before = url(access());
        switch (blow) {
            case PROGRAM -> programs.getFirst().kill();
            case NEIGHBOUR -> programs.getLast().kill();
            case POSTMASTER -> kill(List.of(postmaster()));
            case BACKEND -> {
                List<ProcessHandle> children = postmaster().children().toList();
                kill(List.of(children.get(random.nextInt(children.size()))));
            }
            case CLUSTER -> kill(cluster());
            case EVERYTHING -> {
                List<ProcessHandle> cluster = cluster();
                programs.forEach(Program::kill);
                kill(cluster);
            }
        }
        strikes.merge(blow.target(), 1, Integer::sum);
        underWay.forEach(act -> amid.merge(act, 1, Integer::sum));
        for (int node = 0; node < programs.size(); node++) {
            if (!programs.get(node).alive() || node > 0 && !url(access()).equals(before)) {
                programs.get(node).kill();
                programs.set(node, start(node));
                addresses.set(node, programs.get(node).awaitAddress());
            }
        }
        for (URI address : addresses) {
            await("an answer of " + address, () -> isWell(address));
        }
        calmFrom = System.nanoTime() + AFTERMATH.toNanos();
    }

    private static boolean isWell(URI address) {
        try {
            return Program.status(address, "/health") == 200;
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private static void kill(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(one -> one.onExit().join());
    }

    private List<ProcessHandle> cluster() throws IOException {
        return running().stream()
                .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                .toList();
    }

    private ProcessHandle postmaster() throws IOException {
        return running().orElseThrow();
    }

    private Optional<ProcessHandle> running() throws IOException {
        Path file = data.resolve("database/server/cluster/postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        return ProcessHandle.of(
                Long.parseLong(Files.readAllLines(file).getFirst().strip()));
    }

    /** Until it holds, for some minutes at most. */
    public void await(String what, BooleanSupplier holds) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("waited in vain for " + what + "; no answers: " + faults + said());
            }
            Thread.sleep(5);
        }
    }

    /** What came of {@code POST path}, of any of the programs; empty where nobody answered, or only that something went wrong. */
    public Optional<String> ask(String path, BodyPublisher body) throws InterruptedException {
        long begun = System.nanoTime();
        boolean calm = begun > calmFrom;
        String fault;
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(
                                    addresses.get(random(addresses.size())).resolve(path))
                            .header("Content-Type", "application/octet-stream")
                            .timeout(Duration.ofSeconds(60))
                            .POST(body)
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() == 200 && !answer.body().isBlank()) {
                return Optional.of(answer.body());
            }
            fault = String.valueOf(answer.statusCode());
            if (answer.statusCode() < 500) {
                wrong.add(path + " " + fault + " " + answer.body());
            }
        } catch (IOException nobody) {
            fault = nobody.getClass().getSimpleName();
        }
        unanswered.incrementAndGet();
        faults.computeIfAbsent(fault, _ -> new AtomicInteger()).incrementAndGet();
        if (calm && begun > calmFrom && System.nanoTime() > calmFrom) {
            wrong.add(path + " " + fault);
        }
        return Optional.empty();
    }

    public Optional<String> ask(String path) throws InterruptedException {
        return ask(path, BodyPublishers.noBody());
    }

    /** Until there is an answer. */
    public String insist(String path) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            Optional<String> answer = ask(path);
            if (answer.isPresent()) {
                return answer.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no answer to " + path + "; instead: " + faults + said());
    }

    private String said() {
        return programs.stream()
                .map(Program::said)
                .map(said -> said.substring(Math.max(0, said.length() - 6_000)))
                .collect(Collectors.joining("\n---\n", "\n", ""));
    }

    /** What is in the database, seen by the owner of its tables; waits where the database is away. */
    public <T> T see(Function<JdbcClient, T> look) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return look.apply(JdbcClient.create(owner()));
            } catch (DataAccessException away) {
                if (System.nanoTime() > until) {
                    throw away;
                }
                Thread.sleep(50);
            }
        }
    }

    /** The first column of every row, for one number or none. */
    public List<String> see(String sql, @Nullable Object parameter) throws InterruptedException {
        return see(jdbc -> {
            var asked = jdbc.sql(sql);
            return (parameter == null ? asked : asked.param("id", parameter))
                    .query(String.class)
                    .list();
        });
    }

    /** Every entry of the journal has its place, its code, and a signed head above it. */
    public void assertJournalHolds() throws IOException, SQLException {
        List<Finding> findings = new ArrayList<>();
        try (Connection connection = owner().getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            JournalCheck.run(new JournalTables(connection), Keyring.in(data.resolve("keys")), List.of(), findings::add);
        }
        assertThat(findings).as("what does not hold in the journal").isEmpty();
    }

    /** Nobody took for an answer what was none, and nobody was left without one when nothing had been struck for some seconds. */
    public void assertAnswered() {
        assertThat(wrong)
                .as("blank answers, or none though nothing was struck" + said())
                .isEmpty();
    }

    /** How often what was struck, amid what, and how many requests were not answered, and how. */
    public String account() {
        return strikes + " amid " + amid + "; unanswered " + unanswered + " " + faults;
    }

    private DriverManagerDataSource owner() {
        Properties access = access();
        return new DriverManagerDataSource(url(access), "gongkai_owner", access.getProperty("gongkai_owner"));
    }

    private static String url(Properties access) {
        return "jdbc:postgresql://127.0.0.1:" + access.getProperty("port") + "/gongkai";
    }

    private Properties access() {
        var access = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("database/access.properties"))) {
            access.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return access;
    }

    @Override
    public void close() throws IOException {
        programs.forEach(Program::kill);
        kill(cluster());
    }
}

package org.gongkai.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.gongkai.app.Program;
import org.gongkai.app.database.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes on one PostgreSQL share the work, and what a killed one leaves the other does. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesTests {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static Server server;
    private static JdbcClient owner;
    private static Program east;
    private static Program west;
    private static URI eastAddress;
    private static URI westAddress;

    @BeforeAll
    static void start() throws Exception {
        server = Server.start(folder.resolve("database"));
        owner = server.owner();
        for (String sql : List.of(
                "create schema try_out",
                "grant usage on schema try_out to gongkai_app",
                "create table try_out.run (id uuid, job text, node text, viewer text, began timestamptz, ended timestamptz)",
                "create table try_out.effect (id uuid primary key, node text, viewer text)",
                "create table try_out.attempt (id uuid)",
                "grant select, insert, update on all tables in schema try_out to gongkai_app")) {
            owner.sql(sql).update();
        }
        east = node("east", "--try-out.holds=true");
        eastAddress = east.awaitAddress(); // the first one brings the tables
        west = node("west");
        westAddress = west.awaitAddress();
    }

    @AfterAll
    static void end() {
        east.close();
        west.close();
        server.close();
    }

    @Test
    @Order(1)
    void bothGetWorkAndNeverDoOneJobAtTheSameTime() throws Exception {
        for (String node : List.of("east", "west")) {
            await(() -> count("select count(*) from try_out.run where node = ?", node) >= 3);
        }
        assertThat(count("""
                        select count(*) from try_out.run a join try_out.run b on a.job = b.job and a.id <> b.id
                        where b.began > a.began and (a.ended is null or b.began < a.ended)
                          and a.began < (select max(began) from try_out.run where job = a.job)"""))
                .as("runs of a job that began while another was on")
                .isZero();
        assertThat(owner.sql("select distinct viewer from try_out.run")
                        .query(String.class)
                        .list())
                .containsExactly("system:signoff.clock");
    }

    @Test
    @Order(2)
    void aJobThatFailsIsNamedInTheLogAndRunsAgain() throws Exception {
        await(() -> count(
                        "select coalesce(max(consecutive_failures), 0) from scheduled_tasks where task_name = 'try-out.fails'")
                >= 2);
        assertThat(east.said() + west.said()).contains("定时任务“总做不完”（try-out.fails）没有做完");
        assertThat(east.said() + west.said()).doesNotContain("Treating as failure");
    }

    @Test
    @Order(3)
    void aListenerThatThrowsIsHandedTheEventAgain() throws Exception {
        UUID event = UUID.randomUUID();
        assertThat(Program.status(westAddress, "/try-out/happen?id=" + event)).isEqualTo(200);
        await(() -> count("select count(*) from try_out.attempt where id = ?", event) == 2);
        await(NodesTests::nothingIsOutstanding);
        assertThat(count("select count(*) from try_out.attempt where id = ?", event))
                .isEqualTo(2);
        assertThat(owner.sql("select node || ' as ' || viewer from try_out.effect where id = ?")
                        .param(event)
                        .query(String.class)
                        .list())
                .containsExactly("west as system:events");
    }

    @Test
    @Order(4)
    void whatAKilledNodeDidNotHandOutTheOtherDoes() throws Exception {
        UUID event = UUID.randomUUID();
        assertThat(Program.status(eastAddress, "/try-out/happen?id=" + event)).isEqualTo(200);
        assertThat(nothingIsOutstanding()).isFalse();
        assertThat(count("select count(*) from try_out.effect where id = ?", event))
                .isZero();
        east.kill();
        await(() -> count("select count(*) from try_out.effect where id = ? and node = 'west'", event) == 1);
        await(NodesTests::nothingIsOutstanding);
    }

    @Test
    @Order(5)
    void theJobsOfAKilledNodeGoOnAndAStopIsOrderly() throws Exception {
        var before = owner.sql("select clock_timestamp()")
                .query(java.time.OffsetDateTime.class)
                .single();
        for (String job : List.of("try-out.first", "try-out.second")) {
            await(() -> count("select count(*) from try_out.run where job = ? and began > ?", job, before) >= 2);
        }
        assertThat(west.stop()).isEqualTo(128 + 15);
        assertThat(count("select count(*) from scheduled_tasks where picked")).isZero();
        assertThat(count("select count(*) from try_out.run where node = 'west' and ended is null"))
                .isZero();
    }

    private static Program node(String name, String... more) throws Exception {
        var options = new ArrayList<>(List.of(server.options()));
        options.addAll(List.of(
                "--server.port=0",
                "--try-out.node=" + name,
                "--gongkai.events.stale=3s",
                "--gongkai.events.republish-every=1s"));
        options.addAll(List.of(more));
        return Program.start(folder.resolve(name), options.toArray(String[]::new));
    }

    private static boolean nothingIsOutstanding() {
        return count("select count(*) from event_publication") == 0;
    }

    private static long count(String sql, Object... values) {
        return owner.sql(sql).params(values).query(Long.class).single();
    }

    private static void await(BooleanSupplier reached) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.sleep(50);
        }
    }
}

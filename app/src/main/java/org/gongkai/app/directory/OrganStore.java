package org.gongkai.app.directory;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Organs with the periods of their names and places; always inside a use case's transaction. */
@Repository
class OrganStore {
    /** Any number, the same for all who change organs. */
    private static final long ONE_AT_A_TIME = 140_001;

    /** Bound while many changes are made in one transaction: whether only as a trial, that is undone and waits for nobody. */
    private static final ScopedValue<Boolean> TRIAL = ScopedValue.newInstance();

    private static final String ADD = """
            insert into organ (id, code, credit_code, name, short_name, kind, parent, ordinal, since)
            select coalesce(max(id), 0) + 1 + :apart, :code, :credit, :name, :short, :kind, :parent, :ordinal, :since from organ""";
    private static final String AT_OR_BELOW = """
            with recursive above (id) as (
                select cast(:lower as bigint)
                union select o.parent from organ o join above a on o.id = a.id where o.parent is not null)
            select exists (select 1 from above where id = :upper)""";
    private static final String SISTER = """
            select exists (select 1 from organ where parent is not distinct from :parent and name = :name and until is null
                           and (cast(:except as bigint) is null or id <> :except))""";

    private final JdbcClient jdbc;

    OrganStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void oneAtATime() {
        if (!TRIAL.isBound()) {
            lock();
        }
    }

    /** Many changes under one lock, which is asked for once. */
    <T> T alone(Supplier<T> changes) {
        lock();
        return ScopedValue.where(TRIAL, false).call(changes::get);
    }

    /** Changes that the caller undoes: nobody waits for them. */
    <T> T trying(Supplier<T> changes) {
        return ScopedValue.where(TRIAL, true).call(changes::get);
    }

    /** What is tried takes ids that nobody else would take meanwhile. */
    private static long apart() {
        return TRIAL.isBound() && TRIAL.get() ? ThreadLocalRandom.current().nextLong(1L << 40, 1L << 41) : 0;
    }

    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)::text")
                .param("lock", ONE_AT_A_TIME)
                .query(String.class)
                .single();
    }

    Optional<Organ> byId(long id) {
        return jdbc.sql(Directory.ORGAN + "where id = :id")
                .param("id", id)
                .query(Organ.class)
                .optional();
    }

    Optional<Organ> byCode(String code) {
        return jdbc.sql(Directory.ORGAN + "where code = :code")
                .param("code", code)
                .query(Organ.class)
                .optional();
    }

    List<Organ> all() {
        return jdbc.sql(Directory.ORGAN).query(Organ.class).list();
    }

    @Nullable
    Long successor(long organ) {
        return jdbc.sql("select successor from organ where id = :organ and successor is not null")
                .param("organ", organ)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    boolean creditCodeUsed(String creditCode) {
        return jdbc.sql("select exists (select 1 from organ where credit_code = :code)")
                .param("code", creditCode)
                .query(Boolean.class)
                .single();
    }

    boolean sisterHasName(@Nullable Long parent, String name, @Nullable Long except) {
        return jdbc.sql(SISTER)
                .param("parent", parent, Types.BIGINT)
                .param("name", name)
                .param("except", except, Types.BIGINT)
                .query(Boolean.class)
                .single();
    }

    boolean standsAtOrBelow(long lower, long upper) {
        return jdbc.sql(AT_OR_BELOW)
                .param("lower", lower)
                .param("upper", upper)
                .query(Boolean.class)
                .single();
    }

    List<Organ> children(long organ) {
        return jdbc.sql(Directory.ORGAN + "where parent = :organ and until is null order by ordinal, id")
                .param("organ", organ)
                .query(Organ.class)
                .list();
    }

    Organ add(NewOrgan organ) {
        jdbc.sql(ADD)
                .param("apart", apart())
                .param("code", organ.code())
                .param("credit", organ.creditCode())
                .param("name", organ.name())
                .param("short", organ.shortName())
                .param("kind", organ.kind().name().toLowerCase(Locale.ROOT))
                .param("parent", organ.parent(), Types.BIGINT)
                .param("ordinal", organ.ordinal())
                .param("since", organ.since())
                .update();
        Organ added = byCode(organ.code()).orElseThrow();
        beginName(added.id(), organ.name(), organ.shortName(), organ.since());
        beginPlace(added.id(), organ.parent(), organ.since());
        return added;
    }

    /** The first day. */
    LocalDate since(long organ) {
        return jdbc.sql("select since from organ where id = :organ")
                .param("organ", organ)
                .query(LocalDate.class)
                .single();
    }

    LocalDate nameSince(long organ) {
        return jdbc.sql("select since from organ_name where organ = :organ and until is null")
                .param("organ", organ)
                .query(LocalDate.class)
                .single();
    }

    LocalDate placeSince(long organ) {
        return jdbc.sql("select since from organ_place where organ = :organ and until is null")
                .param("organ", organ)
                .query(LocalDate.class)
                .single();
    }

    void rename(long organ, String name, String shortName, LocalDate from) {
        endPeriod("organ_name", organ, from.minusDays(1));
        beginName(organ, name, shortName, from);
        jdbc.sql("update organ set name = :name, short_name = :short where id = :organ")
                .param("name", name)
                .param("short", shortName)
                .param("organ", organ)
                .update();
    }

    void move(long organ, long parent, LocalDate from) {
        endPeriod("organ_place", organ, from.minusDays(1));
        beginPlace(organ, parent, from);
        jdbc.sql("update organ set parent = :parent where id = :organ")
                .param("parent", parent)
                .param("organ", organ)
                .update();
    }

    void end(long organ, @Nullable Long successor, LocalDate last) {
        endPeriod("organ_name", organ, last);
        endPeriod("organ_place", organ, last);
        jdbc.sql("update organ set until = :last, successor = :successor where id = :organ")
                .param("last", last)
                .param("successor", successor, Types.BIGINT)
                .param("organ", organ)
                .update();
    }

    private void endPeriod(String table, long organ, LocalDate last) {
        jdbc.sql("update " + table + " set until = :last where organ = :organ and until is null")
                .param("last", last)
                .param("organ", organ)
                .update();
    }

    private void beginName(long organ, String name, String shortName, LocalDate since) {
        jdbc.sql(
                        "insert into organ_name (id, organ, name, short_name, since) values (:id, :organ, :name, :short, :since)")
                .param("id", UUID.randomUUID())
                .param("organ", organ)
                .param("name", name)
                .param("short", shortName)
                .param("since", since)
                .update();
    }

    private void beginPlace(long organ, @Nullable Long parent, LocalDate since) {
        jdbc.sql("insert into organ_place (id, organ, parent, since) values (:id, :organ, :parent, :since)")
                .param("id", UUID.randomUUID())
                .param("organ", organ)
                .param("parent", parent, Types.BIGINT)
                .param("since", since)
                .update();
    }
}

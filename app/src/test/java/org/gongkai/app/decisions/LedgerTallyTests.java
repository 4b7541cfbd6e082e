package org.gongkai.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongkai.app.RunningProgram;
import org.gongkai.app.directory.Role;
import org.gongkai.app.visibility.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Whatever several people enter, correct, withdraw and enter again at once: the tallies are the full count, at every grain. */
@RunningProgram
class LedgerTallyTests {
    private static final int WRITERS = 4;
    private static final int ACTS = 60;
    private static final String COUNTED = """
            select case kind when 'LICENCE' then 'table2.licences' when 'PENALTY' then 'table2.penalties'
                       when 'COERCION' then 'table2.coercion' else 'decisions.charges' end as measure, decided, 1 as amount, category
            from recorded
            union all
            select case kind when 'CHARGE' then 'table2.chargesWanYuan' else 'decisions.fines' end, decided, amount, category
            from recorded where kind in ('CHARGE', 'PENALTY') and amount > 0""";
    /** What a decision's category is, told anew and not as the program tells it. */
    private static final String RECORDED = """
            with recorded as (
                select kind, decided, amount, case
                    when kind = 'CHARGE' then title
                    when kind = 'PENALTY' and array_length(string_to_array(details ->> 'CF_CFLB', '、'), 1) > 1 then '多种'
                    else split_part(coalesce(details ->> 'XK_XKLB', details ->> 'CF_CFLB', details ->> 'COERCION_CATEGORY'), '-', 1)
                    end as category
                from decision where organ = :organ and state = 'RECORDED')
            """;

    @Autowired
    private Registry registry;

    @Test
    void talliesAreTheFullCount() throws Exception {
        Registry.Office office = registry.office();
        long seed = 20_221_115;
        List<Future<Integer>> writers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int w = 0; w < WRITERS; w++) {
                Viewer clerk =
                        registry.bureau.person(office.place(), office.place().bureau(), "甲" + w, Role.CLERK);
                var random = new Random(seed + w);
                writers.add(threads.submit(() -> write(office, clerk, random)));
            }
        }
        int done = 0;
        for (Future<Integer> writer : writers) {
            done += writer.get();
        }
        assertThat(done).as("acts that went through; seed " + seed).isGreaterThan(ACTS);
        for (String grain : List.of("day", "month", "year")) {
            assertThat(tallied(office, grain)).as(grain).isEqualTo(counted(office, grain));
            assertThat(talliedByKind(office, grain)).as(grain + " by kind").isEqualTo(countedByKind(office, grain));
        }
    }

    /** Numbers are few, so that the writers meet on the same decisions. */
    private int write(Registry.Office office, Viewer clerk, Random random) {
        int done = 0;
        for (int i = 0; i < ACTS; i++) {
            DecisionKind kind = DecisionKind.values()[random.nextInt(4)];
            Map<String, String> row = row(kind, random);
            try {
                registry.bureau.does(clerk, () -> act(office, kind, row, random));
                done++;
            } catch (RefusedDecision | NoSuchDecision refused) {
                // somebody else was first, or there is nothing to do
            } catch (DataAccessException fault) {
                throw new AssertionError("no act may fail otherwise", fault);
            }
        }
        return done;
    }

    private void act(Registry.Office office, DecisionKind kind, Map<String, String> row, Random random) {
        int what = random.nextInt(4);
        if (what == 0) {
            registry.decisions.enter(office.organ(), kind, row);
            return;
        }
        List<UUID> known = registry.jdbc
                .sql("select id from decision where organ = :organ and kind = :kind order by number")
                .param("organ", office.organ())
                .param("kind", kind.name())
                .query(UUID.class)
                .list();
        if (known.isEmpty()) {
            registry.decisions.enter(office.organ(), kind, row);
            return;
        }
        Decision one =
                registry.store.one(known.get(random.nextInt(known.size()))).orElseThrow();
        if (what == 1) {
            registry.decisions.withdraw(one.id(), one.revision(), "随机");
        } else {
            String number =
                    one.list().get(one.list().indexOf(Field.Place.NUMBER)).code();
            row.put(number, one.number());
            if (one.withdrawn()) {
                registry.decisions.enter(office.organ(), kind, row);
            } else {
                registry.decisions.correct(one.id(), one.revision(), row, "随机");
            }
        }
    }

    private static Map<String, String> row(DecisionKind kind, Random random) {
        String day = "202" + random.nextInt(3) + "/" + (1 + random.nextInt(12)) + "/" + (1 + random.nextInt(28));
        String number = String.valueOf(random.nextInt(12));
        return switch (kind) {
            case LICENCE ->
                Registry.row(kind, "XK_WSH", number, "XK_JDRQ", day, "XK_XKLB", one(random, "普通", "登记", "其他-备案", "其他"));
            case PENALTY ->
                Registry.row(
                        kind,
                        "CF_WSH",
                        number,
                        "CF_JDRQ",
                        day,
                        "CF_CFLB",
                        one(random, "罚款", "警告", "罚款、没收违法所得", "其他-责令改正"),
                        "CF_NR_FK",
                        "0.0" + (1 + random.nextInt(99)));
            case COERCION ->
                Registry.row(
                        kind,
                        "COERCION_NUMBER",
                        number,
                        "COERCION_DECIDED",
                        day,
                        "COERCION_CATEGORY",
                        one(random, "扣押财物", "查封场所、设施或者财物"));
            case CHARGE ->
                Registry.row(
                        kind,
                        "CHARGE_NUMBER",
                        number,
                        "CHARGE_DAY",
                        day,
                        "CHARGE_AMOUNT",
                        "" + (1 + random.nextInt(99)));
        };
    }

    private static String one(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }

    private Map<String, Long> counted(Registry.Office office, String grain) {
        return sums(
                office,
                RECORDED + "select measure, date_trunc('" + grain
                        + "', decided)::date as start, sum(amount) as amount from (" + COUNTED + ") c group by 1, 2");
    }

    private Map<String, Long> countedByKind(Registry.Office office, String grain) {
        return sums(
                office,
                RECORDED + "select measure || ' ' || category as measure, date_trunc('" + grain
                        + "', decided)::date as start, sum(amount) as amount from (" + COUNTED + ") c group by 1, 2");
    }

    private Map<String, Long> talliedByKind(Registry.Office office, String grain) {
        return sums(
                office,
                "select measure || ' ' || kind as measure, start, amount from tally_by_kind"
                        + " where organ = :organ and amount <> 0 and grain = '"
                        + grain.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + "'");
    }

    private Map<String, Long> tallied(Registry.Office office, String grain) {
        return sums(
                office,
                "select measure, start, amount from tally where organ = :organ and amount <> 0 and grain = '"
                        + grain.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + "'");
    }

    private Map<String, Long> sums(Registry.Office office, String sql) {
        return registry.as(office.clerk(), () -> {
            Map<String, Long> sums = new TreeMap<>();
            registry.jdbc
                    .sql(sql)
                    .param("organ", office.organ())
                    .query((row, n) ->
                            sums.put(row.getString("measure") + " " + row.getString("start"), row.getLong("amount")))
                    .list();
            return sums;
        });
    }
}

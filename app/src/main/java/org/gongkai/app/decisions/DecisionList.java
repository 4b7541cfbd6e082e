package org.gongkai.app.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as a list, newest first: by organ, kind, state, days, and the beginning of a party or number. */
@Component
class DecisionList {
    /** After every character there is, so that "begins with" is a range of an index. */
    static final String LAST = "\uDBFF\uDFFD";

    private final JdbcClient jdbc;

    DecisionList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of them. */
    enum Standing {
        ANY("全部", "true"),
        WAITING("待公示", "disclosure = 'PUBLIC' and published is null and removed is null"),
        SHOWN("公示中", "published is not null and removed is null"),
        GONE("已下架", "removed is not null"),
        WITHHELD("不公开", "disclosure = 'WITHHELD'"),
        ANNULLED("被撤销", "annulled is not null"),
        WITHDRAWN("已撤回登记", "state = 'WITHDRAWN'");

        private final String title;
        private final String condition;

        Standing(String title, String condition) {
            this.title = title;
            this.condition = condition;
        }

        public String title() {
            return title;
        }
    }

    /**
     * @param organs whose; a query names them so that an index serves
     * @param kind null for all
     * @param words what a party or number begins with; "" for all
     */
    record Asked(
            List<Long> organs,
            @Nullable DecisionKind kind,
            Standing standing,
            LocalDate from,
            LocalDate to,
            String words,
            @Nullable Cursor after) {}

    record Line(
            UUID id,
            long organ,
            DecisionKind kind,
            String number,
            LocalDate decided,
            String title,
            @Nullable String licensed,
            String party,
            PartyKind partyKind,
            @Nullable Long amount,
            String state,
            @Nullable LocalDate annulled,
            String disclosure,
            @Nullable LocalDate publishBy,
            @Nullable LocalDate published,
            @Nullable LocalDate removed) {}

    /** SQL of "begins with", for the index of the column. */
    static String begins(String column) {
        return "(" + column + " collate \"C\" >= :words and " + column + " collate \"C\" < :wordsEnd)";
    }

    @Transactional(readOnly = true)
    public List<Line> page(Asked asked, int limit) {
        List<String> conditions = new ArrayList<>(
                List.of("organ = o.organ", "decided between :from and :to", "(" + asked.standing.condition + ")"));
        if (asked.standing != Standing.WITHDRAWN) {
            conditions.add("state = 'RECORDED'");
        }
        if (asked.kind != null) {
            conditions.add("kind = :kind");
        }
        if (!asked.words.isEmpty()) {
            conditions.add("(" + begins("party") + " or " + begins("number") + ")");
        }
        if (asked.after != null) {
            conditions.add("(decided, id) < (:afterDay, :afterId)");
        }
        String one = "select id, organ, kind, number, decided, title, " + Subject.LICENSED
                + ", party, party_kind, amount, state, annulled, disclosure, publish_by, published, removed"
                + " from decision where %s order by decided desc, id desc limit :limit";
        String sql = asked.kind == null && asked.words.isEmpty()
                // the index has the kind before the day: kind by kind
                ? "select d.* from unnest(:organs) as o (organ), unnest(array['LICENCE','PENALTY','COERCION','CHARGE']) as k (kind)"
                        + " cross join lateral ("
                        + one.formatted("kind = k.kind and " + String.join(" and ", conditions))
                        + ") d order by decided desc, id desc limit :limit"
                : "select d.* from unnest(:organs) as o (organ) cross join lateral ("
                        + one.formatted(String.join(" and ", conditions))
                        + ") d order by decided desc, id desc limit :limit";
        var statement = jdbc.sql(sql)
                .param("organs", asked.organs.toArray(Long[]::new))
                .param("from", asked.from)
                .param("to", asked.to)
                .param("limit", limit);
        if (asked.kind != null) {
            statement = statement.param("kind", asked.kind.name());
        }
        if (!asked.words.isEmpty()) {
            statement = statement.param("words", asked.words).param("wordsEnd", asked.words + LAST);
        }
        if (asked.after != null) {
            statement = statement.param("afterDay", asked.after.day()).param("afterId", asked.after.id());
        }
        return statement.query(Line.class).list();
    }
}

package org.gongkai.app.memos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MemoStore {
    private static final String INSERT = "insert into memo (id, sign_off, organ) values (:id, :signOff, :organ)";
    private static final String ONE = "select id, sign_off, organ, year, ordinal, retention from memo where id = :id";
    private static final String NUMBERED = "update memo set year = :year, ordinal = :ordinal where id = :id";
    private static final String KEPT = "update memo set retention = :retention where id = :id";

    private static final String UNCHOOSE = "delete from memo_chosen where memo = :memo";
    /** Whom nobody knows is not kept: a person is looked for first, as the viewer. */
    private static final String CHOOSE = """
            insert into memo_chosen (memo, place, ordinal, person)
            select :memo, :place, :ordinal, id from person where id = :person""";

    private static final String CHOSEN =
            "select place, person from memo_chosen where memo = :memo order by place, ordinal";

    private final JdbcClient jdbc;

    MemoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, UUID signOff, long organ) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("signOff", signOff)
                .param("organ", organ)
                .update();
    }

    Optional<Memo> one(UUID id) {
        return jdbc.sql(ONE).param("id", id).query(Memo.class).optional();
    }

    void numbered(UUID id, int year, int ordinal) {
        jdbc.sql(NUMBERED)
                .param("id", id)
                .param("year", year)
                .param("ordinal", ordinal)
                .update();
    }

    void kept(UUID id, Retention retention) {
        jdbc.sql(KEPT).param("id", id).param("retention", retention.name()).update();
    }

    /** Keeps whom the drafter wants asked, so that a draft that is taken up again still knows. */
    void choose(UUID memo, Map<Integer, List<UUID>> chosen) {
        jdbc.sql(UNCHOOSE).param("memo", memo).update();
        chosen.forEach((place, people) -> {
            for (int i = 0; i < people.size(); i++) {
                jdbc.sql(CHOOSE)
                        .param("memo", memo)
                        .param("place", place)
                        .param("ordinal", i)
                        .param("person", people.get(i))
                        .update();
            }
        });
    }

    Map<Integer, List<UUID>> chosen(UUID memo) {
        Map<Integer, List<UUID>> chosen = new LinkedHashMap<>();
        jdbc.sql(CHOSEN).param("memo", memo).query(row -> {
            chosen.computeIfAbsent(row.getInt("place"), place -> new ArrayList<>())
                    .add(row.getObject("person", UUID.class));
        });
        return chosen;
    }
}

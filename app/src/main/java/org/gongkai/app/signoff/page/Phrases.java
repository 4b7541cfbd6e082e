package org.gongkai.app.signoff.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.gongkai.app.journal.Act;
import org.gongkai.app.journal.Journal;
import org.gongkai.app.signoff.Step;
import org.gongkai.app.visibility.Viewers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 常用语: what a person often says at a step; those that come with the program, until the person writes own ones. */
@Component
class Phrases {
    static final int MOST = 12;
    static final int LONGEST = 60;
    private static final String MINE = "select words from signoff_phrase where person = :person order by ordinal";
    private static final String FORGET = "delete from signoff_phrase where person = :person";
    private static final String KEEP =
            "insert into signoff_phrase (person, ordinal, words) values (:person, :ordinal, :words)";

    private final JdbcClient jdbc;
    private final Journal journal;

    Phrases(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** What is offered at a step: first the usual word for it, then one's own. */
    List<String> at(Step.Kind kind) {
        if (!kind.judges()) {
            return List.of();
        }
        var offered = new LinkedHashSet<>(usual(kind));
        offered.addAll(mine());
        return List.copyOf(offered);
    }

    private static List<String> usual(Step.Kind kind) {
        return switch (kind) {
            case SIGN -> List.of("同意，请印发。", "同意", "请再核数据");
            case VERIFY -> List.of("文字已核，拟同意。", "同意", "请补充依据");
            case COUNTERSIGN -> List.of("同意", "无不同意见", "原则同意，请按所附意见修改");
            default -> List.of();
        };
    }

    /** The present viewer's own, in order. */
    @Transactional(readOnly = true)
    List<String> mine() {
        return jdbc.sql(MINE).param("person", person()).query(String.class).list();
    }

    /** Replaces the present viewer's own; the journal keeps how many, not which. */
    @Transactional
    void keep(List<String> phrases) {
        UUID person = person();
        var kept = new ArrayList<>(new LinkedHashSet<>(phrases));
        jdbc.sql(FORGET).param("person", person).update();
        for (int i = 0; i < kept.size(); i++) {
            jdbc.sql(KEEP)
                    .param("person", person)
                    .param("ordinal", i)
                    .param("words", kept.get(i))
                    .update();
        }
        journal.write(Act.of("signoff.phrases", "修改常用语", "person", person).with("count", kept.size()));
    }

    private static UUID person() {
        UUID person = Viewers.required().person();
        if (person == null) {
            throw new IllegalStateException("only a person has phrases");
        }
        return person;
    }
}

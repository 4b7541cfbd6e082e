package org.gongkai.app.signoff.lists;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.app.signoff.moves.Turns;
import org.gongkai.app.visibility.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of one kind of subject, as the present viewer has them; newest first, a page at a time. */
@Component
public class SubjectLists {
    private static final String DRAFTED = "where s.drafter = :person and s.subject_kind = :kind ${after}";
    private static final String UNDER_WAY = """
            where s.subject_kind = :kind and s.state in ('UNDER_WAY', 'SIGNED')
              and s.id in (select sign_off from sign_off_task
                           where (person = :person or acted_by = :person) and finished_at is null and state <> 'RECALLED')
              ${after}""";
    private static final String HANDLED = """
            where s.subject_kind = :kind and s.drafter <> :person
              and s.id in (select sign_off from sign_off_task where person = :person and state = 'DONE' and step > 0
                           union all
                           select sign_off from sign_off_task
                           where acted_by = :person and acted_by <> person and state = 'DONE')
              ${after}""";
    private static final String FILED = """
            where s.subject_kind = :kind and s.state = 'FILED'
              and (s.organ = any (:organs) or :person = any (s.participants)) ${after}""";

    private static final String OF = "where s.subject_kind = :kind and s.subject = any (:subjects) ${after}";

    private final SignOffLists lists;

    SubjectLists(SignOffLists lists) {
        this.lists = lists;
    }

    /** 我起草的, in whatever state. */
    @Transactional(readOnly = true)
    public List<Listed> drafted(String kind, int limit, Listed.@Nullable After after) {
        return list(DRAFTED, kind, limit, after);
    }

    /** 在途: what the viewer drafted or took part in, and is not finished. */
    @Transactional(readOnly = true)
    public List<Listed> underWay(String kind, int limit, Listed.@Nullable After after) {
        return list(UNDER_WAY, kind, limit, after);
    }

    /** 已办: on which the viewer has acted, or somebody for the viewer. */
    @Transactional(readOnly = true)
    public List<Listed> handled(String kind, int limit, Listed.@Nullable After after) {
        return list(HANDLED, kind, limit, after);
    }

    /** 已归档: what is filed and the viewer took part in, or sees as all of an organ's. */
    @Transactional(readOnly = true)
    public List<Listed> filed(String kind, int limit, Listed.@Nullable After after) {
        var binding = Map.of(
                "person",
                Turns.viewer(),
                "kind",
                kind,
                "organs",
                Viewers.required().organs().toArray(Long[]::new));
        return lists.list(FILED, binding, limit, after);
    }

    /** Those of these subjects that the viewer sees, in one query; in any order. */
    @Transactional(readOnly = true)
    public List<Listed> of(String kind, List<UUID> subjects) {
        var binding = Map.of("kind", kind, "subjects", subjects.toArray(UUID[]::new));
        return lists.list(OF, binding, Math.max(1, subjects.size()), null);
    }

    private List<Listed> list(String from, String kind, int limit, Listed.@Nullable After after) {
        return lists.list(from, Map.of("person", Turns.viewer(), "kind", kind), limit, after);
    }
}

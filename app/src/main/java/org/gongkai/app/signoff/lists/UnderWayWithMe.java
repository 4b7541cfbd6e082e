package org.gongkai.app.signoff.lists;

import java.util.List;
import java.util.Map;
import org.gongkai.app.signoff.moves.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 流转中: what is under way that the present viewer began or took part in, with who waits for whom. */
@Component
public class UnderWayWithMe {
    private static final String FROM = """
            where s.id in (select sign_off from sign_off_task
                           where (person = :person or acted_by = :person) and finished_at is null and state <> 'RECALLED')
              and (s.state in ('UNDER_WAY', 'SIGNED') or s.drafter <> :person) ${after}""";

    private final SignOffLists lists;

    UnderWayWithMe(SignOffLists lists) {
        this.lists = lists;
    }

    @Transactional(readOnly = true)
    public List<Listed> list(int limit, Listed.@Nullable After after) {
        return lists.list(FROM, Map.of("person", Turns.viewer()), limit, after);
    }
}

package org.gongkai.app.signoff.lists;

import java.util.List;
import java.util.Map;
import org.gongkai.app.visibility.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 本机关: all sign-offs but drafts in the organs of which the present viewer sees everything, as a leader does. */
@Component
public class InMyOrgans {
    private static final String FROM =
            "where s.organ = any (:organs) and s.state not in ('DRAFTING', 'RECALLED') ${after}";
    // one organ's rows stand in order in its index; of several, the database cannot know
    private static final String FROM_ONE =
            "where s.organ = :organ and s.state not in ('DRAFTING', 'RECALLED') ${after}";

    private final SignOffLists lists;

    InMyOrgans(SignOffLists lists) {
        this.lists = lists;
    }

    @Transactional(readOnly = true)
    public List<Listed> list(int limit, Listed.@Nullable After after) {
        Long[] organs = Viewers.required().organs().toArray(Long[]::new);
        return switch (organs.length) {
            case 0 -> List.of();
            case 1 -> lists.list(FROM_ONE, Map.of("organ", organs[0]), limit, after);
            default -> lists.list(FROM, Map.of("organs", organs), limit, after);
        };
    }
}

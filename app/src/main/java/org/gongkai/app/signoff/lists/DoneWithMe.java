package org.gongkai.app.signoff.lists;

import java.util.List;
import java.util.Map;
import org.gongkai.app.signoff.moves.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 已办结: what is finished that the present viewer began or took part in. */
@Component
public class DoneWithMe {
    // the tasks carry the moment at which all was over, which is that of the last move: so the newest are found by
    // index alone
    private static final String FROM = """
            where s.id in (
                (select distinct on (finished_at, sign_off) sign_off from sign_off_task s
                 where person = :person and finished_at is not null ${older}
                 order by finished_at desc, sign_off desc limit :limit)
                union all
                (select distinct on (finished_at, sign_off) sign_off from sign_off_task s
                 where acted_by = :person and acted_by <> person and finished_at is not null ${older}
                 order by finished_at desc, sign_off desc limit :limit)) ${after}""";

    private final SignOffLists lists;

    DoneWithMe(SignOffLists lists) {
        this.lists = lists;
    }

    @Transactional(readOnly = true)
    public List<Listed> list(int limit, Listed.@Nullable After after) {
        String older = after == null ? "" : "and (finished_at, sign_off) < (:at, :after)";
        return lists.list(FROM.replace("${older}", older), Map.of("person", Turns.viewer()), limit, after);
    }
}

package org.gongkai.app.signoff.lists;

import java.util.List;
import java.util.Map;
import org.gongkai.app.signoff.moves.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 我的草稿: drafts of the present viewer, returned and recalled ones too. */
@Component
public class MyDrafts {
    private static final String FROM = """
            where s.id in (select sign_off from sign_off_task where person = :person and state = 'OPEN' and step = 0) ${after}""";

    private final SignOffLists lists;

    MyDrafts(SignOffLists lists) {
        this.lists = lists;
    }

    @Transactional(readOnly = true)
    public List<Listed> list(int limit, Listed.@Nullable After after) {
        return lists.list(FROM, Map.of("person", Turns.viewer()), limit, after);
    }
}

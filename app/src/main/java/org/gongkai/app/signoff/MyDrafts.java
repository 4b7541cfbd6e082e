package org.gongkai.app.signoff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 我的草稿: drafts of the present viewer, returned and recalled ones too. */
@Component
public class MyDrafts {
    MyDrafts() {}

    @Transactional(readOnly = true)
    public List<Listed> list(int limit, Listed.@Nullable After after) {
        throw new UnsupportedOperationException();
    }
}

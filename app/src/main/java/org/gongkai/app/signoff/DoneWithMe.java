package org.gongkai.app.signoff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 已办结: what is finished that the present viewer began or took part in. */
@Component
public class DoneWithMe {
    DoneWithMe() {}

    @Transactional(readOnly = true)
    public List<Listed> list(int limit, Listed.@Nullable After after) {
        throw new UnsupportedOperationException();
    }
}

package org.gongkai.app.signoff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 流转中: what is under way that the present viewer began or took part in, with who waits for whom. */
@Component
public class UnderWayWithMe {
    UnderWayWithMe() {}

    @Transactional(readOnly = true)
    public List<Listed> list(int limit, Listed.@Nullable After after) {
        throw new UnsupportedOperationException();
    }
}

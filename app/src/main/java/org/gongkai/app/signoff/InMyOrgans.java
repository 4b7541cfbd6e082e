package org.gongkai.app.signoff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 本机关: all sign-offs but drafts in the organs of which the present viewer sees everything, as a leader does. */
@Component
public class InMyOrgans {
    InMyOrgans() {}

    @Transactional(readOnly = true)
    public List<Listed> list(int limit, Listed.@Nullable After after) {
        throw new UnsupportedOperationException();
    }
}

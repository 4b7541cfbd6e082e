package org.gongkai.app.signoff;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 待我办理: what waits for the present viewer, and for the principals for whom the viewer acts today. */
@Component
public class WaitingForMe {
    WaitingForMe() {}

    /** What is due first comes first; what has no limit last, oldest first. */
    @Transactional(readOnly = true)
    public List<Waiting> list(int limit) {
        throw new UnsupportedOperationException();
    }
}

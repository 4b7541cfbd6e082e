package org.gongkai.app.signoff;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One sign-off, whole. Empty where there is none or the viewer does not see it. */
@Component
public class Sheets {
    Sheets() {}

    @Transactional(readOnly = true)
    public Optional<Sheet> of(UUID signOff) {
        throw new UnsupportedOperationException();
    }

    @Transactional(readOnly = true)
    public Optional<Sheet> of(Subject subject) {
        throw new UnsupportedOperationException();
    }

    /** Only how it stands: for listeners. */
    @Transactional(readOnly = true)
    public Optional<SignOff> state(UUID signOff) {
        throw new UnsupportedOperationException();
    }
}

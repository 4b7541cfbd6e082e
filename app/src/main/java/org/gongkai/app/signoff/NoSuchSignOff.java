package org.gongkai.app.signoff;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is none, or the viewer does not see it, which is the same to the asker. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NoSuchSignOff extends RuntimeException {
    public NoSuchSignOff(UUID id) {
        super("no sign-off or task in sight: " + id);
    }
}
